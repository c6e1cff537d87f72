/** What stands behind an address where a text goes on, and is taken for a part of it. */
const rubbish = /[\s/.,;:!?'"`*<>()[\]{}|\\\u00b4\u2018-\u201f\u2026\u00ab\u00bb\u200b-\u200f\ufeff]/u

/**
 * An address as it was meant: without doubled slashes, what stands behind it by mistake, `.html` and
 * `index.html`, and without a slash at its end.
 * @param path decoded, without the base path
 */
export function tidyAddress(path: string): string {
  const whole = path.normalize('NFC').replace(/[/\\]+/g, '/')
  let end = whole.length
  while (end > 0 && rubbish.test(whole.charAt(end - 1))) end--
  return whole
    .slice(0, end)
    .replace(/(\/index)?\.html?$/i, '')
    .replace(/\/index$/i, '')
}

/**
 * What the spellings of one address have in common: it is tidy, and case doesn't count.
 * `/Docs//A.html).` and `/docs/a/` have one key.
 * @param path decoded, without the base path
 */
export function addressKey(path: string): string {
  return tidyAddress(path).toLowerCase()
}

/**
 * Of several addresses with one key the one that is most like a path: the same case, else the first.
 * @param path as the reader has it
 */
export function likestAddress(path: string, addresses: readonly string[]): string | undefined {
  return addresses.find((address) => path.startsWith(address.replace(/\/$/, ''))) ?? addresses[0]
}

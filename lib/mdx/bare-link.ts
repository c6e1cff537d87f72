import type { Link } from 'mdast'

/**
 * Whether a link is an address that stands in the text as it is, without `<>` and brackets.
 * @param source of all documents of the article, in which offsets count
 */
export function isBareLink({ position, url, children }: Link, source: string): boolean {
  const start = position?.start.offset
  if (start !== undefined) return !/[[<]/.test(source.charAt(start))
  // One that was found when the text was read already has no place.
  const [only] = children
  return only?.type === 'text' && ['', 'http://', 'mailto:'].some((scheme) => url === scheme + only.value)
}

/**
 * Strings only: how texts are written in a Caddyfile.
 * @see https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes
 */

/** A text in quotes: in backticks nothing is special, in others their own kind alone. */
export function quote(text: string): string {
  return text.includes('`') ? `"${text.replaceAll('"', '\\"')}"` : `\`${text}\``
}

/** A pattern, not yet in quotes, that matches a text as it is; a brace would begin a placeholder. */
export function literal(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]|]/g, '\\$&')
    .replaceAll('{', '\\x7B')
    .replaceAll('}', '\\x7D')
    .replaceAll('`', '\\x60')
}

/** An address where a brace would begin a placeholder. */
export function withoutBraces(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D')
}

/** A block of lines. */
export function block(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines.flatMap((line) => line.split('\n')).map((line) => `\t${line}`), '}'].join(
    '\n',
  )
}

/** Sets a header, for what is below a path where one is given. */
export function headerLine([name, value]: readonly [string, string], matcher = ''): string {
  return `header ${matcher}${name} ${quote(value)}`
}

/**
 * Strings only: how texts are written in nginx's configuration.
 * @see https://nginx.org/en/docs/beginners_guide.html#conf_structure
 */

/** A text in quotes, with what ends or escapes them escaped. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** A pattern, not yet in quotes, that matches a text as it is. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** A block of lines. */
export function block(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`), '}'].join(
    '\n',
  )
}

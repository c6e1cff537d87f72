/**
 * Strings only: how texts are written in Apache's configuration.
 * @see https://httpd.apache.org/docs/2.4/configuring.html#syntax
 */

/** A text in quotes, with what ends or escapes them escaped. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/**
 * A pattern or a substitution in quotes, for directives of mod_rewrite: they take all in between as it
 * is, so that no quote may be in it.
 */
export function argument(text: string): string {
  return `"${text}"`
}

/** A pattern that matches a text as it is, without a quote and without the `${` that begins a variable. */
export function literal(text: string): string {
  return text
    .replace(/[\\^.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('$', '[$]')
    .replaceAll('"', '\\x22')
}

/** An address in what a rule substitutes, where `%` and `$` would begin what is filled in. */
export function substitution(address: string): string {
  return address.replaceAll('\\', '%5C').replaceAll('$', '%24').replaceAll('%', '\\%')
}

/** A call as its shortcode sees it. */
export interface ShortcodeCall {
  name: string
  form: '<' | '%'
  positional: readonly string[]
  named: Readonly<Record<string, string>>
  /** The text between the tags as written, shortcodes in it already run; undefined for a single call. */
  inner: string | undefined
  /** Its place among its siblings, from 0. */
  ordinal: number
  parent: ShortcodeCall | undefined
  /** A value by its name or its place; empty where it is not given. */
  get(key: string | number): string
}

/** What a shortcode may know of the page and the site. */
export interface ShortcodeContext {
  pageParams: Readonly<Record<string, unknown>>
  siteParams: Readonly<Record<string, unknown>>
}

/** What stands in the article in place of a call. */
export type Rendered =
  /** A component of the registry; the inner text becomes its children. */
  | { kind: 'component'; name: string; attributes: Readonly<Record<string, string | boolean | undefined>> }
  /** Text of the article's own format, read with the article. */
  | { kind: 'markdown'; text: string }
  /** HTML of the site's owner, published as it is. */
  | { kind: 'html'; html: string }
  /** Plain text. */
  | { kind: 'text'; text: string }
  /** The inner text alone. */
  | { kind: 'inner' }
  | { kind: 'nothing' }

/** Hugo's shortcode: a name, and what stands in place of a call. */
export interface Shortcode {
  name: string
  render(call: ShortcodeCall, context: ShortcodeContext): Rendered
}

import type { Page, Site } from '../types.ts'
import type { Attributes } from './expansion.ts'

/** A call as its shortcode sees it. */
export interface ShortcodeCall {
  name: string
  form: '<' | '%'
  positional: readonly string[]
  named: Readonly<Record<string, string>>
  /** Which values are written without quotes, by place or name. */
  bare: readonly (string | number)[]
  /** Whether it has a closing tag. */
  isPaired: boolean
  /** Names of the calls directly in it. */
  calls: readonly string[]
  /** Its place among its siblings, from 0. */
  ordinal: number
  parent: ShortcodeCall | undefined
  /** The first value there is under these names and places; empty where none is given. */
  get(...keys: (string | number)[]): string
  /** What stands between the tags, its own calls run, with a token for each insert. */
  inner(): string
  /** The same without the indentation of the call, as what it encloses in a list has it. */
  innerDeindent(): string
  /** What stands between the tags as plain text. */
  plainInner(): string
  /** The same without the indentation of the call: lines of code. */
  plainInnerDeindent(): string
  /** Reads what stands between the tags as a document of its own, and gives the token that stands for it. */
  innerToken(): string
}

/** A file that an article includes: its path and text, or why it cannot be read. */
export type IncludedFile = { file: string; text: string } | { fault: string }

/** What a shortcode may know of the page and the site, and ask for. */
export interface ShortcodeContext {
  page: Page
  site: Site
  /** The address of the page that `ref` means, or undefined where there is none. */
  refer(target: string): string | undefined
  /** A file of the content folder, an article without its front matter. */
  readText(path: string): IncludedFile
  /**
   * Reads Markdown as a document of its own, and gives the token that stands for it. `inline` leaves
   * out the paragraph around a single one.
   */
  markdown(text: string, display: 'inline' | 'block'): string
  /** The text with tokens of Markdown replaced by tokens of what is left of it without marks and tags. */
  plain(text: string): string
  warn(reason: string, hint: string): void
  fail(reason: string, hint: string): void
}

/** What stands in the article in place of a call. */
export type Rendered =
  /** A component of the registry. Its children are Markdown: `text`, or else what the call encloses; a void one has none. */
  | {
      kind: 'component'
      name: string
      attributes: Attributes
      inline?: boolean
      text?: string
      isVoid?: boolean
    }
  /**
   * Markdown that is read with the article. Where it `hasCalls`, these run; `file` names the file
   * that it is from. Otherwise it may hold tokens, and what looks like a call is text.
   */
  | { kind: 'markdown'; text: string; hasCalls: boolean; file?: string }
  /**
   * HTML of the site's owner, published as it is. Of a `%` call it is Markdown; `isTrusted` where its HTML stays
   * whatever raw HTML of articles may.
   */
  | { kind: 'html'; html: string; isTrusted?: boolean }
  | { kind: 'code'; language: string; meta?: string; text: string; inline?: boolean }
  | { kind: 'text'; text: string }
  /** What the call encloses, and nothing else. */
  | { kind: 'inner' }
  | { kind: 'nothing' }

/**
 * Hugo's shortcode: what stands in place of a call. Undefined where it is nothing without a text
 * and encloses none.
 */
export type Shortcode = (call: ShortcodeCall, context: ShortcodeContext) => Rendered | undefined

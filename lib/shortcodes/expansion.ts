import type { Problem, UnknownShortcode } from '../types.ts'
import type { TextDocument } from './draft.ts'

/** Values of a component's properties. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** What stands in place of a call that cannot be text of the article. */
export type Insert = InsertContent & {
  /** What stands in its place in code and in addresses. */
  plain: string
}

type InsertContent =
  | { kind: 'text' }
  /** HTML of the site's owner, published as it is. */
  | { kind: 'html'; html: string }
  | { kind: 'code'; language: string; meta: string; text: string; inline?: boolean }
  /** A component of the registry; `inline` ones stand within a line. */
  | { kind: 'component'; name: string; attributes: Attributes; inline: boolean; body?: Body }
  /** `keepsParagraph`: also a single paragraph within a line is one. `isPlain`: only its text is wanted. */
  | { kind: 'document'; body: Body; keepsParagraph?: boolean; isPlain?: boolean }

/** A document of its own within the article. */
export interface Body {
  document: TextDocument
  /**
   * Whether its headings are the page's: they then take part in its ids and its contents.
   * @see https://gohugo.io/content-management/shortcodes/ Markdown notation
   */
  isOfPage: boolean
  /** Set where an `.mdx` article takes text of another file: that is Markdown, whose code never runs. */
  format?: 'md'
}

/** An article with its shortcodes run. */
export interface Expansion {
  /** The article's text: what became Markdown stands in it, and a token for every insert. */
  document: TextDocument
  inserts: Insert[]
  unknown: UnknownShortcode[]
  problems: Problem[]
}

/** The token of an insert: its number between two characters that no text has a use for. */
export function tokenOf(index: number): string {
  return `\uE000${index}\uE001`
}

const tokens = /\uE000(\d+)\uE001/g

/**
 * A text of the same length in which nothing can be taken for a token. Whoever types one would
 * name an insert of the article, even the one that it stands in, which then had no end.
 */
export function withoutTokens(text: string): string {
  return text.includes('\uE000') ? text.replace(/\uE000(?=\d+\uE001)/g, '\uFFFD') : text
}

/** A text cut at its tokens; what is no token of an insert is text. */
export function cutAtTokens<T>(text: string, inserts: readonly T[]): (string | T)[] {
  const parts: (string | T)[] = []
  let end = 0
  for (const match of text.matchAll(tokens)) {
    const insert = inserts[Number(match[1])]
    if (insert === undefined) continue
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push(insert)
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

/** A text with what stands for each insert in code and in addresses. */
export function plainText(text: string, inserts: readonly Insert[]): string {
  if (!text.includes('\uE000')) return text
  return cutAtTokens(text, inserts)
    .map((part) => (typeof part === 'string' ? part : part.plain))
    .join('')
}

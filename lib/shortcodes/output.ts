import type { TextDocument } from './draft.ts'
import { type Insert, withoutTokens } from './expansion.ts'
import type { Rendered } from './shortcode.ts'

/** What stands for a call: text of the article, a document that becomes part of it, or an insert. */
export type Output = string | TextDocument | Insert

/** What the output of a call depends on. */
export interface OutputCall {
  /** Whether it is called as `{{% %}}`. */
  isMarkdown: boolean
  /** Whether the headings in it are the page's. */
  isOfPage: boolean
  isPaired: boolean
  /** What it encloses, its own calls run. */
  inner(): TextDocument
  /** The same as a document of its own: without the indentation of the call. */
  own(): TextDocument
  /** Reads text whose calls are still to be run. */
  include(text: string, file: string | undefined): TextDocument
  /** A text that stands for the place of the call. */
  fixed(text: string): TextDocument
  /** A text without tokens. */
  plain(text: string): string
}

/** The output of a call, of what its shortcode gave. */
export function outputOf(rendered: Rendered, call: OutputCall): Output {
  const { isMarkdown, isOfPage, isPaired, inner, own, include, fixed, plain } = call
  const bodyOf = (document: TextDocument) => ({ document, isOfPage })
  const documentOf = (document: TextDocument): Insert => ({
    kind: 'document',
    body: bodyOf(document),
    plain: plain(document.text),
  })
  const textOf = (text: string): string | Insert => (isMarkdown ? text : { kind: 'text', plain: text })
  switch (rendered.kind) {
    case 'nothing':
      return textOf('')
    case 'text':
      return textOf(withoutTokens(rendered.text))
    case 'html': {
      const { html, isInsert = false } = rendered
      return isMarkdown && !isInsert
        ? html
        : { kind: 'html', html, plain: plain(html.replace(/<[a-z/!][^>]*>/gi, '')) }
    }
    case 'code':
      return { ...rendered, meta: rendered.meta ?? '', plain: rendered.text }
    case 'inner':
      return isOfPage ? inner() : documentOf(own())
    case 'markdown': {
      const { text, file, hasCalls } = rendered
      const document = hasCalls ? include(text, file) : fixed(text)
      return isMarkdown ? document : documentOf(document)
    }
    case 'component': {
      const { kind, name, attributes, inline = false, text } = rendered
      const document = text !== undefined ? fixed(text) : isPaired ? own() : undefined
      const words = document ? plain(document.text) : ''
      return { kind, name, attributes, inline, ...(document && { body: bodyOf(document) }), plain: words }
    }
  }
}

/** How much a call gives, in characters. */
export function lengthOf(output: Output): number {
  if (typeof output === 'string') return output.length
  return 'runs' in output ? output.text.length : output.plain.length
}

import type { TextDocument } from './draft.ts'
import { type Body, type Insert, withoutTokens } from './expansion.ts'
import type { Rendered } from './shortcode.ts'

/** What stands for a call: text of the article, a document that becomes part of it, or an insert. */
export type Output = string | TextDocument | Insert

/** What the output of a call depends on. */
export interface OutputCall {
  /** Whether it is called as `{{% %}}`. */
  isMarkdown: boolean
  /** Whether it stands in no other call. */
  isOutermost: boolean
  isPaired: boolean
  /** What it encloses, its own calls run. */
  inner(): TextDocument
  /** The same as a document of its own: without the indentation of the call. */
  own(): TextDocument
  /** Reads text whose calls are still to be run. */
  include(text: string, file: string | undefined): TextDocument
  /** A text that stands for the place of the call. */
  fixed(text: string): TextDocument
  /** The same for Markdown of the site's owner, whose HTML stays. */
  trusted(text: string): TextDocument | Insert
  /** The body of a component or document; `file` names where the text is from, if that is another file. */
  bodyOf(document: TextDocument, file?: string): Body
  /** A text without tokens. */
  plain(text: string): string
}

/** The output of a call, of what its shortcode gave. */
export function outputOf(rendered: Rendered, call: OutputCall): Output {
  const { isMarkdown, isOutermost, isPaired, inner, own, include, fixed, trusted, bodyOf, plain } = call
  const documentOf = (document: TextDocument, file?: string): Insert => ({
    kind: 'document',
    body: bodyOf(document, file),
    plain: plain(document.text),
  })
  const textOf = (text: string): string | Insert => (isMarkdown ? text : { kind: 'text', plain: text })
  switch (rendered.kind) {
    case 'nothing':
      return textOf('')
    case 'text':
      return textOf(withoutTokens(rendered.text))
    case 'html': {
      const { html, isTrusted = false } = rendered
      if (isMarkdown) return isTrusted ? trusted(html) : html
      return { kind: 'html', html, plain: withoutTags(plain(html)) }
    }
    case 'code':
      return { ...rendered, meta: rendered.meta ?? '', plain: rendered.text }
    case 'inner':
      return isMarkdown && isOutermost ? inner() : documentOf(own())
    case 'markdown': {
      const { text, file, hasCalls } = rendered
      const document = hasCalls ? include(text, file) : fixed(text)
      const isOfArticle = bodyOf(document, file).format === bodyOf(document).format
      return isMarkdown && isOfArticle ? document : documentOf(document, file)
    }
    case 'component': {
      const { kind, name, attributes, inline = false, text, isVoid = false } = rendered
      const document = text !== undefined ? fixed(text) : isPaired && !isVoid ? own() : undefined
      const words = document ? plain(document.text) : ''
      return { kind, name, attributes, inline, ...(document && { body: bodyOf(document) }), plain: words }
    }
  }
}

/** The text of HTML. */
export function withoutTags(html: string): string {
  return html.replace(/<[a-z/!][^>]*>/gi, '')
}

/** How much a call gives, in characters. */
export function lengthOf(output: Output): number {
  if (typeof output === 'string') return output.length
  return 'runs' in output ? output.text.length : output.plain.length
}

import { trimLines } from '../fence.ts'
import type { Shortcode } from '../shortcode.ts'

/**
 * `highlight LANG OPTIONS`: code, without the empty lines around it.
 * @see https://gohugo.io/shortcodes/highlight/
 */
export const highlight: Shortcode = (call) => {
  const options = call.get('options', 1)
  const inline = /\bhl_inline\s*=\s*true\b/i.test(options)
  return {
    kind: 'code',
    language: call.get('lang', 'type', 0),
    // As Hugo's fences have them.
    meta: options && `{${withQuotes(options)}}`,
    text: inline ? call.plainInner().trim() : trimLines(call.plainInnerDeindent()),
    inline,
  }
}

/** Options end at a comma, so that lines may stand apart: `hl_lines=1 3-4,linenos=true`. */
function withQuotes(options: string): string {
  return options.replace(/=\s*([^\s"'[,][^,"']*)/g, (_, value: string) => `="${value.trim()}"`)
}

/**
 * `code`: lines of a file of the content folder, as a fence with `file` shows them. Around code, as in Hugo's own
 * documentation, it is a fence, and `file` names what it is of.
 */
export const code: Shortcode = (call) => {
  const [file, lines] = [call.get('file', 0), call.get('lines')]
  const title = call.get('title') || (call.isPaired ? file : '')
  const meta = [
    title && `title="${title}"`,
    !call.isPaired && `file="${file}"`,
    !call.isPaired && lines && `lines="${lines}"`,
    call.get('options'),
  ]
  return {
    kind: 'code',
    language: call.get('lang'),
    meta: meta.filter(Boolean).join(' '),
    text: trimLines(call.plainInnerDeindent()),
  }
}

/** `code-group`: code blocks of which one shows at a time. */
export const codeGroup: Shortcode = (call) => ({
  kind: 'component',
  name: 'CodeGroup',
  attributes: { sync: call.get('sync') || undefined },
})

/** `mermaid`: a diagram, as a fence of that language gives it. */
export const mermaid: Shortcode = (call) => {
  const title = call.get('title')
  return {
    kind: 'code',
    language: 'mermaid',
    meta: title && `title="${title}"`,
    text: trimLines(call.plainInnerDeindent()),
  }
}

/** `diagram`: a title for the diagram in it. */
export const diagram: Shortcode = (call) => ({
  kind: 'component',
  name: 'Diagram',
  attributes: { title: call.get('title', 0) || undefined },
})

/** `math`, and `katex` of themes: a formula in TeX, with `display` on lines of its own. */
export const math: Shortcode = (call) => {
  const tex = call.get('tex', 0) || call.plainInner().trim()
  const display = call.get('display') === 'true'
  return { kind: 'component', name: 'Math', inline: !display, isVoid: true, attributes: { tex, display } }
}

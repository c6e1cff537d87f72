import type { Element, Root } from 'hast'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { localError, warning } from '../problem.ts'
import { takeLines } from '../shortcodes/line-range.ts'
import { codeHtml } from './code-html.ts'
import { codeLines } from './code-lines.ts'
import { type FenceOptions, readFenceOptions } from './fence-options.ts'
import { languageOfFile } from './language-of-file.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Highlights code blocks at build time. The highlighted code is one string of HTML, because
 * thousands of elements would cost React more than all else of the page. A block in which lines stand
 * out is another component, so that its styles are loaded only where there is one.
 *
 * Before: `<pre><code class="language-js">…</code></pre>`
 * After: `<CodeBlock language="js" title="a.js" html="<span class=…" />`
 */
export function rehypeCode({ collected, file, readText }: PipelineOptions) {
  return async (tree: Root) => {
    const blocks: { pre: Element; code: Element; replace: (element: MdxJsxFlowElementHast) => void }[] = []
    visit(tree, 'element', (pre, index, parent) => {
      const code = pre.tagName === 'pre' ? pre.children[0] : undefined
      if (code?.type !== 'element' || code.tagName !== 'code' || !parent || index === undefined) return
      blocks.push({ pre, code, replace: (element) => parent.children.splice(index, 1, element) })
    })
    for (const { pre, code, replace } of blocks) replace(await codeBlock(pre, code))
  }

  async function codeBlock(pre: Element, code: Element): Promise<MdxJsxFlowElementHast> {
    const { line = 1, column = 1 } = pre.position?.start ?? {}
    const place = { file, line, column }
    const options = readFenceOptions(code.data?.meta ?? '')
    const taken = options.file === undefined ? undefined : fromFile(options.file, options)
    if (taken?.fault) {
      const hint = 'Name a text file of the content folder, and lines that it has.'
      collected.problems.push(localError(place, 'code-file', `code block: ${taken.fault}`, hint))
    }
    const language = languageOf(code) || (options.file === undefined ? '' : languageOfFile(options.file))
    const text = taken?.text ?? textOf(code).replace(/\n$/, '')
    const { lines, known, isWide, faults } = await codeLines(text, language.toLowerCase(), options)
    if (!known) {
      const reason = `unknown code language "${options.lang ?? language}"; shown as plain text`
      const hint = 'Use a name such as bash, dockerfile, json, text.'
      collected.problems.push(warning(place, 'unknown-language', reason, hint))
    }
    for (const fault of [...options.faults, ...faults])
      collected.problems.push(
        warning(place, 'code-option', fault, 'The page on code blocks of the manual lists the options.'),
      )
    const html = codeHtml(lines)
    return element(isMarked(html) ? 'MarkedCode' : 'CodeBlock', {
      language: options.lang ?? language,
      html,
      title: options.title,
      wraps: options.wrap,
      isWide,
    })
  }

  function fromFile(path: string, options: FenceOptions): { text: string; fault?: string } {
    const found = readText(path)
    const taken = 'fault' in found ? found : takeLines(found.text, options.fileLines ?? '')
    if ('fault' in taken) return { text: '', fault: taken.fault }
    if (options.firstNumber === 1) options.firstNumber = taken.first
    return { text: taken.text.replace(/\n$/, '') }
  }
}

/** Whether there is more in it than coloured words. */
function isMarked(html: string): boolean {
  return /<(?:mark|ins|del|details|span class="(?:line|dim))/.test(html)
}

function element(
  name: string,
  properties: Record<string, string | boolean | undefined>,
): MdxJsxFlowElementHast {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(properties).flatMap(([key, value]) =>
      value === undefined || value === false
        ? []
        : [{ type: 'mdxJsxAttribute' as const, name: key, value: value === true ? null : value }],
    ),
    children: [],
  }
}

function languageOf(code: Element): string {
  const names = Array.isArray(code.properties['className']) ? code.properties['className'] : []
  const name = names.map(String).find((each) => each.startsWith('language-'))
  return name?.slice('language-'.length) ?? ''
}

function textOf(code: Element): string {
  return code.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

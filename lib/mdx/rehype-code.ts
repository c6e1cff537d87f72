import type { Element, Root } from 'hast'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { warning } from '../problem.ts'
import { highlight } from './highlight.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Highlights code blocks at build time. The highlighted code is one string of HTML, because
 * thousands of elements would cost React more than all else of the page.
 *
 * Before: `<pre><code class="language-js">…</code></pre>`
 * After: `<CodeBlock language="js" title="a.js" html="<span class=…" />`
 */
export function rehypeCode({ collected, file }: PipelineOptions) {
  return async (tree: Root) => {
    const blocks: { pre: Element; code: Element; replace: (element: MdxJsxFlowElementHast) => void }[] = []
    visit(tree, 'element', (pre, index, parent) => {
      const code = pre.tagName === 'pre' ? pre.children[0] : undefined
      if (code?.type !== 'element' || code.tagName !== 'code' || !parent || index === undefined) return
      blocks.push({ pre, code, replace: (element) => parent.children.splice(index, 1, element) })
    })
    for (const { pre, code, replace } of blocks) {
      const language = languageOf(code)
      const { html, known } = await highlight(textOf(code).replace(/\n$/, ''), language)
      if (!known) {
        const place = { file, line: pre.position?.start.line ?? 1, column: pre.position?.start.column ?? 1 }
        collected.problems.push(
          warning(
            place,
            'unknown-language',
            `unknown code language "${language}"; shown as plain text`,
            'Use a name such as bash, dockerfile, json, text.',
          ),
        )
      }
      replace(codeBlock({ language, html, ...optionsOf(code.data?.meta ?? '') }))
    }
  }
}

function codeBlock(properties: Record<string, string>): MdxJsxFlowElementHast {
  return {
    type: 'mdxJsxFlowElement',
    name: 'CodeBlock',
    attributes: Object.entries(properties).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children: [],
  }
}

/** `title="Dockerfile"` of a fence's info string. */
function optionsOf(meta: string): Record<string, string> {
  const title = /(?:^|[\s{,])title=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta)
  const value = title?.[1] ?? title?.[2] ?? title?.[3]
  return value ? { title: value } : {}
}

function languageOf(code: Element): string {
  const names = Array.isArray(code.properties['className']) ? code.properties['className'] : []
  const name = names.map(String).find((each) => each.startsWith('language-'))
  return name?.slice('language-'.length) ?? ''
}

function textOf(code: Element): string {
  return code.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

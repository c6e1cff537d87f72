import type { Element, ElementContent, Root } from 'hast'
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx'
import { SKIP, visit } from 'unist-util-visit'
import { warning } from '../problem.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Takes out what browsers would not obey under the site's content security policy: inline styles and
 * inline scripts. The writer learns of it here, and not from a page that looks wrong.
 *
 * Before: `<p style="color: red" onclick="go()">Text</p><script>go()</script>`
 * After: `<p>Text</p>`
 */
export function rehypeInlineCode({ inlineStyles, inlineScripts, collected, file }: PipelineOptions) {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        if (!inlineStyles && takeStyle(node)) report('a style attribute', 'style-src', node)
        for (const name of takeHandlers(node)) report(`the attribute ${name}`, 'script-src', node)
        return
      }
      if (node.type !== 'element') return
      if (!inlineStyles && node.properties['style'] !== undefined) {
        delete node.properties['style']
        report('a style attribute', 'style-src', node)
      }
      for (const name of inlineScripts ? [] : Object.keys(node.properties).filter(isHandler)) {
        delete node.properties[name]
        report(`the attribute ${name.toLowerCase()}`, 'script-src', node)
      }
      const isLost = (node.tagName === 'style' && !inlineStyles) || (isInlineScript(node) && !inlineScripts)
      if (!isLost || !parent || index === undefined) return
      parent.children.splice(index, 1)
      report(`an inline ${node.tagName}`, node.tagName === 'style' ? 'style-src' : 'script-src', node)
      return [SKIP, index]
    })
  }

  function report(what: string, directive: string, { position }: ElementContent) {
    const place = { file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
    collected.problems.push(
      warning(
        place,
        'inline-code',
        `${what} is left out: the content security policy forbids it`,
        `Use a class or a component, or allow it in site.yaml: security: {csp: {${directive}: ["'unsafe-inline'"]}}.`,
      ),
    )
  }
}

/** Takes the style off a tag of HTML; what a component does with one is its own affair. */
function takeStyle(node: MdxJsxFlowElementHast | MdxJsxTextElementHast): boolean {
  if (!/^[a-z]/.test(node.name ?? '')) return false
  const kept = node.attributes.filter((each) => each.type !== 'mdxJsxAttribute' || each.name !== 'style')
  const isTaken = kept.length < node.attributes.length
  node.attributes = kept
  return isTaken
}

/** Takes texts that are handlers off a tag of HTML: React runs none. */
function takeHandlers(node: MdxJsxFlowElementHast | MdxJsxTextElementHast): string[] {
  if (!/^[a-z]/.test(node.name ?? '')) return []
  const taken: string[] = []
  node.attributes = node.attributes.filter((each) => {
    const isTaken =
      each.type === 'mdxJsxAttribute' && /^on/i.test(each.name) && typeof each.value === 'string'
    if (isTaken) taken.push(each.name)
    return !isTaken
  })
  return taken
}

function isHandler(name: string): boolean {
  return /^on[A-Z]/.test(name)
}

/** A data block is no script, and needs no leave. */
function isInlineScript({ tagName, properties }: Element): boolean {
  const type = String(properties['type'] ?? '')
  const isCode = type === '' || /^(?:module|text\/javascript|application\/javascript)$/i.test(type)
  return tagName === 'script' && properties['src'] === undefined && isCode
}

import type { Nodes, Root } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import { find, hastToReact, html, type Schema, svg } from 'property-information'

/**
 * Gives attributes of literal tags in `.mdx` the names that React has for them: who copies HTML writes `class`,
 * of which React says something that names neither file nor line.
 *
 * Before: `<label class="x" for="y">`
 * After: `<label className="x" htmlFor="y">`
 */
export function remarkAttributeNames() {
  return (tree: Root) => rename(tree, html)
}

function rename(node: Nodes, schema: Schema): void {
  let below = schema
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && isTag(node.name)) {
    const own = node.name === 'svg' ? svg : schema
    for (const attribute of node.attributes) if (attribute.type === 'mdxJsxAttribute') adapt(attribute, own)
    below = node.name === 'foreignObject' ? html : own
  }
  if ('children' in node) for (const child of node.children) rename(child, below)
}

/** A component has a capital; what a custom element has is its own. */
function isTag(name: string | null): boolean {
  return name !== null && /^[a-z][a-zA-Z0-9]*$/.test(name)
}

/** Handlers stay as they are: a text is none. */
function adapt(attribute: MdxJsxAttribute, schema: Schema): void {
  const { name, value } = attribute
  if (/^on/i.test(name)) return
  const { space, property, attribute: inHtml, boolean } = find(schema, name)
  attribute.name = space ? (hastToReact[property] ?? property) : inHtml
  // In HTML an empty text says yes, in React no.
  if (boolean && (value === '' || value === inHtml)) attribute.value = null
}

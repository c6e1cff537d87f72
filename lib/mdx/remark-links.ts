import type { Nodes, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { addressesIn, htmlAddresses, mediaComponent, mediaTags } from '../content/html-addresses.ts'
import { addressProperties } from '../content/links.ts'
import { addressesOfHtml } from './html-addresses-of.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Lists every address that the article names, and gives literal `<a>` and `<img>` tags the
 * components of Markdown's links and images, so that all are resolved in one way. Lists the ids
 * that links may lead to besides those of headings, too.
 */
export function remarkLinks({ collected, unsafe }: PipelineOptions) {
  return (tree: Root) => {
    const ofImages = new Set<string>()
    visit(tree, 'imageReference', ({ identifier }) => {
      ofImages.add(identifier)
    })
    visit(tree, (node) => {
      const id = node.type === 'heading' ? undefined : idOf(node)
      if (id !== undefined) collected.anchors.push(id)
      if (node.type === 'link' || (node.type === 'definition' && !ofImages.has(node.identifier)))
        add(node, node.url, 'link')
      else if (node.type === 'image' || node.type === 'definition') add(node, node.url, 'image')
      else if (isElement(node)) addElement(node)
      else if (node.type === 'html' && (unsafe || node.data?.isTrusted)) {
        addAnchors(node.value)
        for (const { target, kind, line } of addressesOfHtml(node.value)) add(node, target, kind, line)
      }
    })
  }

  function addAnchors(html: string) {
    for (const [, quoted, bare] of html.matchAll(/\s(?:id|name)=(?:["']([^"']+)["']|([^\s"'>]+))/g))
      collected.anchors.push(quoted ?? bare ?? '')
  }

  function addElement(node: MdxJsxFlowElement | MdxJsxTextElement) {
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
        addAttribute(node, attribute, attribute.value)
      // Of a component it may be anything, such as the number of a video.
      const isTag = node.name?.toLowerCase() === node.name
      if (isTag && attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')
        collected.anchors.push(String(attribute.value))
    }
    if (node.name && Object.hasOwn(ofTags, node.name)) node.name = ofTags[node.name] ?? node.name
  }

  function addAttribute(node: Nodes, attribute: MdxJsxAttribute, value: string) {
    const ofTag = 'name' in node && node.name ? htmlAddresses[node.name] : undefined
    const kind = addressProperties[attribute.name] ?? ofTag?.[attribute.name]
    if (kind) for (const target of addressesIn(attribute.name, value)) add(node, target, kind)
  }

  /** @param below how many lines below the begin of the node it stands */
  function add(node: Nodes, target: string, kind: 'link' | 'image', below = 0) {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    collected.links.push({ target, kind, line: line + below, column: below === 0 ? column : 1 })
  }
}

/** What literal tags of `.mdx` are rendered by, so that their addresses are resolved. */
const ofTags: Readonly<Record<string, string>> = {
  a: 'Anchor',
  img: 'Image',
  ...Object.fromEntries(mediaTags.map((tag) => [tag, mediaComponent(tag)])),
}

/** The id that attributes of Markdown give a block. */
function idOf({ data = {} }: Nodes): string | undefined {
  const properties: unknown = 'hProperties' in data ? data.hProperties : undefined
  const hasId = typeof properties === 'object' && properties !== null && 'id' in properties
  return hasId && typeof properties.id === 'string' ? properties.id : undefined
}

function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

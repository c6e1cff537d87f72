import type { Nodes, Root } from 'hast'
import type {} from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { addressesIn, tagOfComponent } from '../content/html-addresses.ts'
import type { Directive } from '../security-config.ts'
import type { PipelineOptions } from './pipeline.ts'

/** Which directive must allow what a tag or component names; attributes in React's spelling. */
const directives: Readonly<Record<string, Readonly<Record<string, Directive>>>> = {
  img: { src: 'img-src', srcSet: 'img-src' },
  Image: { src: 'img-src', srcSet: 'img-src' },
  Figure: { src: 'img-src', dark: 'img-src' },
  video: { src: 'media-src', poster: 'img-src' },
  Video: { src: 'media-src', poster: 'img-src' },
  audio: { src: 'media-src' },
  Audio: { src: 'media-src' },
  source: { src: 'media-src', srcSet: 'img-src' },
  track: { src: 'media-src' },
  iframe: { src: 'frame-src' },
  embed: { src: 'object-src' },
  object: { data: 'object-src' },
  script: { src: 'script-src' },
  form: { action: 'form-action' },
}

/**
 * Lists what the browser loads for an article: what the content security policy does not allow would be an empty
 * box, of which only the browser's console tells.
 * @see https://www.w3.org/TR/CSP3/#directives-fetch
 */
export function rehypeLoads({ collected }: PipelineOptions) {
  return (tree: Root) =>
    visit(tree, (node) => {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      for (const [name, value] of attributesOf(node)) {
        const directive = directiveOf(nameOf(node), name, node)
        if (!directive) continue
        for (const target of addressesIn(name, value))
          collected.loads.push({ directive, target, line, column })
      }
    })
}

function directiveOf(tag: string, attribute: string, node: Nodes): Directive | undefined {
  if (tag === 'link') return attribute === 'href' && isStyleSheet(node) ? 'style-src' : undefined
  const ofTag = Object.hasOwn(directives, tag) ? directives[tag] : undefined
  const name = attribute.toLowerCase() === 'srcset' ? 'srcSet' : attribute
  return ofTag && Object.hasOwn(ofTag, name) ? ofTag[name] : undefined
}

function isStyleSheet(node: Nodes): boolean {
  return attributesOf(node).some(([name, value]) => name === 'rel' && /\bstylesheet\b/i.test(value))
}

function nameOf(node: Nodes): string {
  if (node.type === 'element') return node.tagName
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
    ? tagOfComponent(node.name ?? '')
    : ''
}

function attributesOf(node: Nodes): [name: string, value: string][] {
  if (node.type === 'element')
    return Object.entries(node.properties).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(name === 'srcSet' ? ', ' : ' ') : String(value ?? ''),
    ])
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  return node.attributes.flatMap((each): [string, string][] =>
    each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
  )
}

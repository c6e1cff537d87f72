import type { Definition, Link, Nodes } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { addressProperties, resolveAddress } from '../content/links.ts'
import { parseSource } from '../mdx/parse-source.ts'
import type { LinkReference, Page, Site, SourceFile } from '../types.ts'

/** A link whose destination leads on, and where that stands in the file. */
interface Detour {
  start: number
  end: number
  to: string
}

/**
 * Rewrites the links of an article that lead through a permanent redirect, so that they name its
 * target. Only the characters of the destination change.
 * @param file the article as it stands on the disk
 * @param links what the article links to, as it was compiled: code and shortcodes make no links
 * @returns a function that gives the new text and how many links are new in it
 */
export function linkRewriter(site: Site) {
  const permanent = site.redirects.filter(({ status }) => status === 301 || status === 308)
  const direct: Site = { ...site, redirects: [] }
  const withDetours: Site = { ...site, redirects: permanent }
  const targetOf = (written: string, page: Page): string | undefined => {
    if (permanent.length === 0 || resolveAddress(written, page, direct).found) return undefined
    const { found, href, external } = resolveAddress(written, page, withDetours)
    if (!found || href === undefined) return undefined
    const address = external ? href : href.slice(site.config.basePath.length)
    // In Markdown, a bracket may be the end of the link.
    return address.replaceAll('(', '%28').replaceAll(')', '%29')
  }
  return (
    file: SourceFile,
    page: Page,
    links: readonly LinkReference[],
  ): { source: string; count: number } => {
    const { source } = file
    const wanted = links.filter(({ kind, target }) => kind === 'link' && targetOf(target, page) !== undefined)
    const tree = wanted.length > 0 ? parseSource(file) : undefined
    if (!tree) return { source, count: 0 }
    const detours: Detour[] = []
    visit(tree, (node) => {
      for (const { written, start } of destinationsOf(node, source)) {
        const to = targetOf(written, page)
        const { line, column } = node.position?.start ?? {}
        const isLink = wanted.some(
          (link) => link.target === written && link.line === line && link.column === column,
        )
        if (isLink && to !== undefined) detours.push({ start, end: start + written.length, to })
      }
    })
    return { source: replaceAll(source, detours), count: detours.length }
  }
}

/** What a node links to, where that stands in the file letter by letter. */
function destinationsOf(node: Nodes, source: string): { written: string; start: number }[] {
  if (node.type === 'link' || node.type === 'definition') {
    const start = startOfDestination(node, source)
    return start !== undefined && source.startsWith(node.url, start) && node.url !== ''
      ? [{ written: node.url, start }]
      : []
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? (attributeDestination(attribute, source) ?? []) : [],
  )
}

/** Behind `](` or `]:`, and perhaps `<`; a bare address has neither. */
function startOfDestination(node: Link | Definition, source: string): number | undefined {
  const start = node.position?.start.offset
  if (start === undefined) return undefined
  const inner = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined
  const opening = node.type === 'link' ? /\]\(\s*<?/y : /\[(?:[^\]\\]|\\.)*\]:\s*<?/y
  opening.lastIndex = node.type === 'link' ? (inner ?? start + 1) : start
  return opening.test(source) ? opening.lastIndex : undefined
}

function attributeDestination({ name, value, position }: MdxJsxAttribute, source: string) {
  const start = position?.start?.offset
  const end = position?.end?.offset
  if (addressProperties[name] !== 'link' || typeof value !== 'string' || value === '') return undefined
  if (start === undefined || end === undefined) return undefined
  const at = source.slice(start, end).indexOf(value, name.length)
  return at < 0 ? undefined : { written: value, start: start + at }
}

function replaceAll(source: string, detours: readonly Detour[]): string {
  let result = ''
  let at = 0
  for (const { start, end, to } of detours.toSorted((a, b) => a.start - b.start)) {
    result += source.slice(at, start) + to
    at = end
  }
  return result + source.slice(at)
}

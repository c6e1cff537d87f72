import type { Link, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isBareLink } from './bare-link.ts'

/** A host, and a path, query or fragment of the letters that Goldmark takes for those of an address. */
const address =
  /(?<![\da-z])(?:https?:\/\/|(?=www\.))([\w.%+~#=@:-]*[a-z\d])(?:[/#?][\w@:%+.~#$!?&/=();,'">^{}[\]`*-]*)?/gi

/** The same of ftp, which Goldmark finds in small letters alone, behind these signs. */
const ftpAddress =
  /(?<=^|[\s*_~(])ftp:\/\/([\w.%+~#=@:-]*[a-z\d])(?:[/#?][\w@:%+.~#$!?&/=();,'">^{}[\]`*-]*)?/g

/**
 * Ends bare addresses where Goldmark ends them, at the first letter that is not ASCII: texts of some
 * scripts put no space after one. `www.` leads to https, and `ftp://` is an address, as in Hugo.
 *
 * Before: a link of all of `https://example.com/docs，然后`
 * After: a link of `https://example.com/docs`, and text
 * @see https://gohugo.io/configuration/markup/#linkify
 */
export function remarkBareLinks() {
  return (tree: Root, file: VFile) => {
    const source = String(file)
    visit(tree, (node, index, parent) => {
      if (node.type === 'linkReference') return SKIP
      if (node.type === 'text' && parent && index !== undefined && node.value.includes('ftp://')) {
        const parts = partsOf(node.value, node, '', ftpAddress)
        parent.children.splice(index, 1, ...parts)
        return index + parts.length
      }
      if (node.type !== 'link') return
      const [only] = node.children
      if (only?.type !== 'text' || node.url.startsWith('mailto:')) return SKIP
      if (!isBareLink(node, source) || !parent || index === undefined) return SKIP
      const next = parent.children[index + 1]
      const parts = partsOf(only.value, node, next?.type === 'text' ? next.value : '', address)
      parent.children.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
  }
}

/** @param next the text that follows */
function partsOf(text: string, { position }: Link | Text, next: string, pattern: RegExp): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  const place = position && { position }
  let at = 0
  for (const { index, 0: found, 1: host = '' } of text.matchAll(pattern)) {
    if (found.endsWith(host) && isCut(host, (text + next).slice(index + found.length))) continue
    const shown = withoutTrail(found)
    if (index > at) parts.push({ type: 'text', value: text.slice(at, index), ...place })
    const url = /^www\./i.test(shown) ? `https://${shown}` : shown
    parts.push({ type: 'link', url, title: null, children: [{ type: 'text', value: shown }], ...place })
    at = index + shown.length
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at), ...place })
  return parts
}

/** Whether a host goes on in letters that no address has in Goldmark: half of it leads nowhere. */
function isCut(host: string, rest: string): boolean {
  return /^(?![a-z])\p{Script=Latin}/iu.test(rest) || (!host.includes('.') && /^[^ -~\s]/.test(rest))
}

/** Signs at the end are those of the sentence; so is a bracket that the address does not open. */
function withoutTrail(text: string): string {
  const shown = text.replace(/[?!.,:;*_~'"\]}>]+$/, '')
  const isOpen = shown.split('(').length < shown.split(')').length && shown.endsWith(')')
  return isOpen ? withoutTrail(shown.slice(0, -1)) : shown
}

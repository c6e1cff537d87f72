import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { type AddressKind, addressesIn, htmlAddresses } from '../content/html-addresses.ts'

/** The addresses that raw HTML names, with the line of each, from 0. */
export function addressesOfHtml(html: string): { target: string; kind: AddressKind; line: number }[] {
  if (!/\b(?:href|src|srcset|poster|data)\s*=/i.test(html)) return []
  const found: { target: string; kind: AddressKind; line: number }[] = []
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties, position }) => {
    const line = (position?.start.line ?? 1) - 1
    for (const [name, kind] of Object.entries(htmlAddresses[tagName] ?? {})) {
      const value = properties[name]
      const text = Array.isArray(value) ? value.join(', ') : value
      if (typeof text === 'string')
        found.push(...addressesIn(name, text).map((target) => ({ target, kind, line })))
    }
  })
  return found
}

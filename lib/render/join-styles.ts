import { createHash } from 'node:crypto'
import type { OutputFile } from '../types.ts'

/** The contents of published style sheets of components, by address without the base path. */
export type StyleSheets = ReadonlyMap<string, string>

/**
 * Makes one style sheet of those that come with a page's components, since each costs its reader a request and is
 * packed by itself.
 * @param html as React writes it
 * @returns the page, and the addresses of the sheets that `joinedSheet` is to be made of; none where there is nothing to join
 */
export function withJoinedStyles(
  html: string,
  basePath: string,
  sheets: StyleSheets,
): { html: string; joined: string[] } {
  const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"[^>]*>/g)].flatMap(
    ([tag, href = '']) => {
      const address = href.slice(basePath.length)
      return sheets.has(address) ? [{ tag, href, address }] : []
    },
  )
  const [first, ...others] = links
  if (!first || others.length === 0) return { html, joined: [] }
  const joined = links.map(({ address }) => address).sort()
  const { path } = joinedSheet(joined, sheets)
  const page = others.reduce((rest, { tag }) => rest.replace(tag, ''), html)
  return { html: page.replace(first.href, `${basePath}/${path}`), joined }
}

/** The one style sheet that several become: pages with the same components share it. */
export function joinedSheet(addresses: readonly string[], sheets: StyleSheets): OutputFile {
  const content = addresses.map((address) => sheets.get(address) ?? '').join('')
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { path: `_fingerpost/styles-${hash}.css`, content }
}

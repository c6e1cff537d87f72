import { createHash } from 'node:crypto'
import type { OutputFile } from '../types.ts'

/**
 * Makes one style sheet of those that come with a page's components, since each costs its reader a request and is
 * packed by itself. The sheets are taken by name: pages with the same components share the file.
 * @param html as React writes it
 * @param contentOf the published style sheet of a component by its address, without the base path
 */
export function withJoinedStyles(
  html: string,
  basePath: string,
  contentOf: ReadonlyMap<string, string>,
): { html: string; file?: OutputFile } {
  const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"[^>]*>/g)].flatMap(
    ([tag, href = '']) => {
      const content = contentOf.get(href.slice(basePath.length))
      return content === undefined ? [] : [{ tag, href, content }]
    },
  )
  const [first, ...others] = links
  if (!first || others.length === 0) return { html }
  const content = links
    .toSorted((one, other) => (one.href < other.href ? -1 : 1))
    .map((link) => link.content)
    .join('')
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const file = { path: `_fingerpost/styles-${hash}.css`, content }
  const joined = others.reduce((page, { tag }) => page.replace(tag, ''), html)
  return { html: joined.replace(first.href, `${basePath}/${file.path}`), file }
}

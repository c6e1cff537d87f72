import { article, type Surroundings } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import type { OutputFormat, Publication } from '../types.ts'

/** A site of few pages, for what hosts are told of its redirects. */
const pages = {
  'guides/_index.md': article('title: Guides'),
  'guides/plain.md': article('title: Plain'),
  'guides/deep/orphan.md': article('title: Orphan'),
}

/** The site with some rules for redirects, and with aliases of its page `/guides/plain/`. */
export function redirectingSite(
  rules: readonly string[],
  { aliases = [], ...surroundings }: Surroundings & { aliases?: readonly string[] } = {},
): Promise<Publication> {
  const plain = article(`title: Plain\naliases: ${JSON.stringify(aliases)}`)
  const redirects = rules.map((rule) => `- {${rule}}\n`).join('')
  return publicationOf({ ...pages, 'guides/plain.md': plain }, { redirects, ...surroundings })
}

/** The text of one file that a format writes. */
export function fileOf(format: OutputFormat, path: string, publication: Publication): string {
  const file = format.render(publication).find((each) => each.path === path)
  if (!file) throw new Error(`${format.name} writes no ${path}`)
  return file.content
}

/** Its lines. */
export function linesOf(format: OutputFormat, path: string, publication: Publication): string[] {
  return fileOf(format, path, publication).trimEnd().split('\n')
}

/** Old addresses by the thousand. */
export function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `/old/${index}/`)
}

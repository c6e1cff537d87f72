import { basename, dirname, extname } from 'node:path/posix'
import { resolveAddress } from '../content/links.ts'
import { warning } from '../problem.ts'
import { editDistance } from '../search/spelling.ts'
import type { Asset, Check, Page, Place, Problem } from '../types.ts'

/** Every image of the site itself is there: those in the text, and those of the front matter. */
export const missingImages: Check = {
  rule: 'missing-image',
  texts: 'each',
  run: ({ site, articles }, pages = site.pages) =>
    pages.flatMap((page) => {
      const links = articles.get(page.permalink)?.links ?? []
      const named = page.images.map((target) => ({ target, kind: 'image', line: 1, column: 1 }))
      return [...named, ...links]
        .filter((link) => link.kind === 'image' && !resolveAddress(link.target, page, site).found)
        .map(({ target, line, column }) =>
          missing(target, meant(target, page, site.assets), { file: page.path, line, column }),
        )
    }),
}

function missing(target: string, meant: string | undefined, place: Place): Problem {
  // A video or a drawing is shown as a picture is.
  const what = /\.(mp4|webm|mov|ogv|mp3|ogg|wav|m4a|vtt|pdf|html?)([?#]|$)/i.test(target) ? 'file' : 'image'
  return warning(
    place,
    'missing-image',
    `missing ${what} ${target}`,
    meant === undefined
      ? 'Put the file beside the article (./picture.png) or into public/ (/picture.png).'
      : `Did you mean ${meant}?`,
  )
}

/** The file beside the article, or else anywhere, that has the name but for capitals or a slip. */
function meant(target: string, page: Page, assets: readonly Asset[]): string | undefined {
  const name = nameOf(target)
  const own = assets.filter(
    ({ path, folder }) => folder === 'content' && dirname(path) === dirname(page.path),
  )
  const found =
    own.find(({ path }) => nameOf(path) === name) ??
    own.find(({ path }) => extname(nameOf(path)) === extname(name) && isSlip(name, nameOf(path)))
  if (found) return `./${basename(found.path)}`
  const others = assets.filter(({ path }) => nameOf(path) === name)
  return others.length === 1 ? others[0]?.permalink : undefined
}

/** In lower case: capitals are what most slips are about. */
function nameOf(path: string): string {
  return basename(path.replace(/[?#].*$/s, '')).toLowerCase()
}

function isSlip(written: string, name: string): boolean {
  const most = written.length > 8 ? 2 : 1
  return editDistance(written, name, most) <= most
}

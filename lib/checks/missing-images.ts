import { resolveAddress } from '../content/links.ts'
import { warning } from '../problem.ts'
import type { Check, Place, Problem } from '../types.ts'

/** Every image of the site itself is there: those in the text, and those of the front matter. */
export const missingImages: Check = {
  rule: 'missing-image',
  run: ({ site, articles }) =>
    site.pages.flatMap((page) => {
      const links = articles.get(page.permalink)?.links ?? []
      const named = page.images.map((target) => ({ target, kind: 'image', line: 1, column: 1 }))
      return [...named, ...links]
        .filter((link) => link.kind === 'image' && !resolveAddress(link.target, page, site).found)
        .map(({ target, line, column }) => missing(target, { file: page.path, line, column }))
    }),
}

function missing(target: string, place: Place): Problem {
  // A video or a drawing is shown as a picture is.
  const what = /\.(mp4|webm|mov|ogv|mp3|ogg|wav|m4a|vtt|pdf|html?)([?#]|$)/i.test(target) ? 'file' : 'image'
  return warning(
    place,
    'missing-image',
    `missing ${what} ${target}`,
    'Put the file beside the article (./picture.png) or into public/ (/picture.png).',
  )
}

import { resolveAddress } from '../content/links.ts'
import { warning } from '../problem.ts'
import type { Check } from '../types.ts'

/** Every image of the site itself is there. */
export const missingImages: Check = {
  rule: 'missing-image',
  run: ({ site, articles }) =>
    site.pages.flatMap((page) =>
      (articles.get(page.permalink)?.links ?? [])
        .filter((link) => link.kind === 'image' && !resolveAddress(link.target, page, site).found)
        .map(({ target, line, column }) =>
          warning(
            { file: page.path, line, column },
            'missing-image',
            `missing image ${target}`,
            'Put the file beside the article (./picture.png) or into public/ (/picture.png).',
          ),
        ),
    ),
}

import { resolveAddress } from '../content/links.ts'
import { warning } from '../problem.ts'
import type { Check } from '../types.ts'

/** Every article that an item of a catalogue names is there. */
export const catalogueArticles: Check = {
  rule: 'catalogue-article',
  run: ({ site }) =>
    site.catalogues.flatMap(({ items }) =>
      items.flatMap(({ permalink, articles, place }) => {
        const page = site.byPermalink.get(permalink)
        if (!page) return []
        return articles
          .filter((written) => !resolveAddress(written, page, site).page)
          .map((written) =>
            warning(
              place,
              'catalogue-article',
              `there is no article ${written}`,
              'Name an article by its address (/guides/first/), or remove it from the list.',
            ),
          )
      }),
    ),
}

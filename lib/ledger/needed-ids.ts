import { resolveAddress } from '../content/links.ts'
import type { Page, Publication } from '../types.ts'
import type { Ledger } from './format.ts'

/** Tells whether an id of a page was published, or a link of the site leads to it, so that it must stay. */
export function neededIds(
  { site, articles }: Publication,
  ledger: Ledger,
): (page: Page, id: string) => boolean {
  let linked: Set<string> | undefined
  const collect = () =>
    new Set(
      site.pages.flatMap((page) =>
        (articles.get(page.permalink)?.links ?? []).flatMap(({ target }) => {
          const address = resolveAddress(target, page, site)
          return address.page && address.fragment !== ''
            ? `${address.page.permalink}#${address.fragment}`
            : []
        }),
      ),
    )
  return ({ permalink }, id) => {
    linked ??= collect()
    return ledger.get(permalink)?.anchors.has(id) === true || linked.has(`${permalink}#${id}`)
  }
}

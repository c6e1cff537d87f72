import type { Page, Site } from '../types.ts'
import { stemOf } from './article-path.ts'
import { encodePermalink, resolveDots } from './url.ts'

/** Pages by the names that `ref` knows them by; undefined where two pages have one file name. */
type RefBook = ReadonlyMap<string, Page | undefined>

const refBooks = new WeakMap<Site, RefBook>()

/**
 * The address that `ref` and `relref` give: `target` is the path of a page from the root of the
 * content folder or from beside `page`, with or without extension, or a file name that only one
 * page has, or `#anchor` of `page` itself.
 * @returns root-relative, encoded, without the base path; undefined where there is no such page
 * @see https://gohugo.io/methods/page/ref/
 */
export function addressOfRef(target: string, page: Page, site: Site): string | undefined {
  const [, path = '', anchor = ''] = /^([^#]*)(#.*)?$/s.exec(target.trim()) ?? []
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return target
  if (path === '') return encodePermalink(page.permalink) + anchor
  const book = refBook(site)
  const name = nameOf(path)
  const folder = page.path.split('/').slice(0, -1).join('/')
  const names = path.startsWith('/')
    ? [name]
    : [nameOf(resolveDots(`/${folder}/${path}`)), name, `file:${name.slice(1)}`]
  const found = names.map((each) => book.get(each)).find((each) => each !== undefined)
  return found && encodePermalink(found.permalink) + anchor
}

/** A page's path as `ref` compares it: in lower case, without extension and `index`. */
function nameOf(path: string): string {
  const bare = stemOf(path.toLowerCase()).replace(/(^|\/)_?index$/, '')
  return `/${bare.replace(/^\/+|\/+$/g, '')}`
}

function refBook(site: Site): RefBook {
  const known = refBooks.get(site)
  if (known) return known
  const book = new Map<string, Page | undefined>()
  const files = new Map<string, Page | undefined>()
  for (const page of site.pages) {
    book.set(nameOf(page.path || page.permalink), page)
    const file =
      nameOf(page.path || page.permalink)
        .split('/')
        .at(-1) ?? ''
    files.set(`file:${file}`, files.has(`file:${file}`) ? undefined : page)
  }
  for (const [file, page] of files) book.set(file, page)
  refBooks.set(site, book)
  return book
}

import { z } from 'zod'
import type { SiteConfig } from '../config.ts'
import type { Page, Term } from '../types.ts'
import { sortPages } from './navigation.ts'
import { compareNames } from './order.ts'
import { permalinkOfPath, resolveDots, urlize } from './url.ts'
import { parseWeight } from './weight.ts'

/** A term as the pages give it, before it has an address. */
interface Found {
  taxonomy: string
  key: string
  name: string
  pages: Set<Page>
}

/**
 * The terms of every taxonomy, by name. Terms are keyed in lower case with spaces as
 * hyphens, so that `Foo Bar` and `foo bar` are one, named as the first page spells it last.
 * @param permalinkOf the address of a term without a file
 * @see https://gohugo.io/content-management/taxonomies/
 */
export function collectTerms(
  pages: readonly Page[],
  { taxonomies }: Pick<SiteConfig, 'taxonomies'>,
  permalinkOf: (taxonomy: string, name: string) => string,
): Term[] {
  const declared = new Map(
    pages.filter(({ kind }) => kind === 'term').map((page) => [permalinkOfPath(page.path), page.permalink]),
  )
  const ranks = new Map(sortPages(pages).map((page, rank) => [page, rank]))
  const rankOf = (page: Page) => ranks.get(page) ?? 0
  return Object.values(taxonomies)
    .sort()
    .flatMap((taxonomy) => findTerms(pages, taxonomy))
    .map(({ taxonomy, key, name, pages: members }) => ({
      taxonomy,
      name,
      permalink: declared.get(`${taxonomyPermalink(taxonomy)}${key}/`) ?? permalinkOf(taxonomy, name),
      pages: sortByWeight(
        [...members].sort((a, b) => rankOf(a) - rankOf(b)),
        taxonomy,
      ),
    }))
}

function findTerms(pages: readonly Page[], taxonomy: string): Found[] {
  const terms = new Map<string, Found>()
  for (const page of pages.filter((each) => each.listed)) {
    // Of spellings in one page the last counts, of pages the first.
    for (const [key, name] of new Map(namesIn(page, taxonomy).map((each) => [termKey(each), each]))) {
      if (key === '') continue
      const term = terms.get(key) ?? { taxonomy, key, name, pages: new Set<Page>() }
      term.pages.add(page)
      terms.set(key, term)
    }
  }
  return [...terms.values()].sort((a, b) => compareNames(a.name, b.name))
}

/** By `tags_weight` and the like, those without one as if it were 0, then in the order given. */
function sortByWeight(pages: readonly Page[], taxonomy: string): string[] {
  const weightOf = ({ params }: Page) => parseWeight(params[`${taxonomy}_weight`])
  return pages.toSorted((a, b) => weightOf(a) - weightOf(b)).map(({ permalink }) => permalink)
}

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const names = z.union([z.array(text), text.transform((name) => [name])]).catch([])

/** What a page gives in the field that is called as the taxonomy: a list, or one term. */
function namesIn(page: Page, taxonomy: string): string[] {
  const given: unknown = Reflect.get(page, taxonomy) ?? page.params[taxonomy]
  return given == null ? [] : names.parse(given)
}

/** The terms of a page in one taxonomy, in the order in which it names them. */
export function termsOf(page: Page, taxonomy: string, terms: readonly Term[]): Term[] {
  const book = books.get(terms) ?? bookOf(terms)
  books.set(terms, book)
  const own = (book.get(page.permalink) ?? []).filter((term) => term.taxonomy === taxonomy)
  if (own.length < 2) return own
  const keys = namesIn(page, taxonomy).map(termKey)
  const place = ({ name }: Term) => keys.indexOf(termKey(name))
  return own.sort((a, b) => place(a) - place(b))
}

/** The terms by the pages that carry them, of each list of terms: every page asks for its own. */
const books = new WeakMap<readonly Term[], ReadonlyMap<string, Term[]>>()

function bookOf(terms: readonly Term[]): ReadonlyMap<string, Term[]> {
  const book = new Map<string, Term[]>()
  for (const term of terms) {
    for (const permalink of new Set(term.pages)) {
      const own = book.get(permalink)
      if (own) own.push(term)
      else book.set(permalink, [term])
    }
  }
  return book
}

/** The address of a taxonomy that no file moves. */
export function taxonomyPermalink(taxonomy: string): string {
  return `/${urlize(taxonomy)}/`
}

/** The address of a term that no file or pattern moves, by any of its spellings. */
export function termPermalink(taxonomy: string, name: string): string {
  return `${taxonomyPermalink(taxonomy)}${termKey(name)}/`
}

/** What two spellings of a term have in common; empty for a name of which nothing is left. */
function termKey(name: string): string {
  return resolveDots(`/${urlize(name)}`).replace(/^\/|\/$/g, '')
}

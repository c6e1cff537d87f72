import { type CatalogueFilter, filtersOf } from '../content/catalogue/filters.ts'
import type { Catalogue, CatalogueField, CatalogueItem, Site } from '../types.ts'
import { type LinkView, pageLink, siteHref } from './links.ts'

/** A catalogue as an article lists it. */
export interface CatalogueView {
  /** The address of its list. */
  list: string
  nouns: Catalogue['nouns']
  filters: CatalogueFilter[]
  items: (Pick<CatalogueItem, 'name' | 'slug' | 'description' | 'values'> & { href: string })[]
}

/** One item of a catalogue as its page shows it. */
export interface CatalogueItemView {
  name: string
  /** The address of the list, and how several items are called. */
  list: string
  plural: string
  fields: CatalogueField[]
  values: CatalogueItem['values']
  /** Articles that speak of it. */
  mentions: LinkView[]
}

export function catalogueViewOf(catalogue: Catalogue, site: Site): CatalogueView {
  return {
    list: siteHref(catalogue.permalink, site),
    nouns: catalogue.nouns,
    filters: filtersOf(catalogue),
    items: catalogue.items.map(({ name, slug, description, values, permalink }) => ({
      name,
      slug,
      description,
      values,
      href: siteHref(permalink, site),
    })),
  }
}

export function itemViewOf(catalogue: Catalogue, item: CatalogueItem, site: Site): CatalogueItemView {
  return {
    name: item.name,
    list: siteHref(catalogue.permalink, site),
    plural: catalogue.nouns[1],
    fields: catalogue.fields.filter(
      ({ name, type }) => type !== 'code' && (item.values[name] ?? []).length > 0,
    ),
    values: item.values,
    mentions: item.mentions.flatMap((permalink) => {
      const page = site.byPermalink.get(permalink)
      return page ? [pageLink(page, site)] : []
    }),
  }
}

import { resolveAddress } from '../content/links.ts'
import { withoutQuery } from '../images/used-images.ts'
import type { Catalogue, Page, Site, SiteImage } from '../types.ts'
import { type CatalogueItemView, type CatalogueView, catalogueViewOf, itemViewOf } from './catalogue-view.ts'

/** What the site knows of an address that an article names. */
export interface AddressAnswer {
  /** With base path, encoded; none for an address that could run code. */
  href?: string
  /** Where it is a picture of the site. */
  image?: SiteImage
}

/** What an article asks of the site while it is rendered. Its code decides what that is, so it is not known before. */
export interface Questions {
  /** @param written an address as the article writes it */
  address(written: string): AddressAnswer
  /** @param of path of the data file */
  catalogue(of: string): CatalogueView | undefined
  item(of: string, slug: string): CatalogueItemView | undefined
}

/** What was asked: the name of a question, and its arguments. */
export type Question = [name: keyof Questions, ...args: string[]]

/** The part of a site that questions are about. */
export interface Asked {
  site: Site
  /** With the articles that speak of their items. */
  catalogues: readonly Catalogue[]
  /** By address, as pages name them. */
  images: Readonly<Record<string, SiteImage>>
}

/** Questions that the site itself answers. */
export function questionsOf(page: Page, { site, catalogues, images }: Asked): Questions {
  const find = (of: string) => catalogues.find(({ path }) => path === of)
  return {
    address(written) {
      const { href } = resolveAddress(written, page, site)
      if (href === undefined) return {}
      const file = withoutQuery(href)
      const image = Object.hasOwn(images, file) ? images[file] : undefined
      return { href, ...(image && { image }) }
    },
    catalogue(of) {
      const catalogue = find(of)
      return catalogue && catalogueViewOf(catalogue, site)
    },
    item(of, slug) {
      const catalogue = find(of)
      const item = catalogue?.items.find((each) => each.slug === slug)
      return catalogue && item && itemViewOf(catalogue, item, site)
    },
  }
}

/** The same questions, each of which is said to a listener. */
export function notedQuestions(questions: Questions, onQuestion: (question: Question) => void): Questions {
  return {
    address(written) {
      onQuestion(['address', written])
      return questions.address(written)
    },
    catalogue(of) {
      onQuestion(['catalogue', of])
      return questions.catalogue(of)
    },
    item(of, slug) {
      onQuestion(['item', of, slug])
      return questions.item(of, slug)
    },
  }
}

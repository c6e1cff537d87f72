import { textDirection } from '../content/text-direction.ts'
import { themeFileHref } from '../content/theme-file.ts'
import { searchIndexPath, searchPagePath } from '../search/paths.ts'
import type { Scripts, Site } from '../types.ts'
import { type LinkView, siteHref, siteLinks } from './links.ts'

/** What all pages of a site show alike. Addresses have the base path and are encoded. */
export interface SiteView {
  title: string
  description: string
  language: string
  direction: 'ltr' | 'rtl'
  /** Public address without the base path, to make addresses whole. */
  url: string
  basePath: string
  home: string
  logo?: string
  logoDark?: string
  /** Font files that are loaded ahead. */
  fonts: string[]
  header: LinkView[]
  footer: LinkView[]
  /** Queries that are offered while the search field is empty. */
  suggestions: string[]
  /** Empty where the site has a page of its own at the address. */
  searchPage: string
  searchIndex: string
  scripts: Scripts
  /** The style sheet of every page. */
  styles: string
}

/**
 * Makes the view that all pages share.
 * @param styles address of the style sheet, without the base path
 */
export function siteViewOf(site: Site, scripts: Scripts, styles: string): SiteView {
  const { title, description, language, url, basePath, theme, search } = site.config
  const logo = theme.logo && themeFileHref(theme.logo, site)
  const logoDark = theme.logo && theme.logoDark && themeFileHref(theme.logoDark, site)
  return {
    title,
    description,
    language,
    direction: textDirection(language),
    url,
    basePath,
    home: siteHref('/', site),
    ...(logo && { logo }),
    ...(logoDark && { logoDark }),
    fonts: theme.fonts.files.map(({ src }) => themeFileHref(src, site) ?? ''),
    header: siteLinks(site.config.header, site),
    footer: siteLinks(site.config.footer, site),
    suggestions: search.suggestions,
    searchPage: site.byPermalink.has(searchPagePath) ? '' : basePath + searchPagePath,
    searchIndex: basePath + searchIndexPath,
    scripts,
    styles: basePath + styles,
  }
}

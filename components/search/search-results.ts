import type { PageResult } from '@/lib/search/show.ts'
import { createElement } from './create-element.ts'
import { linkOption, marked, optionGroup } from './search-options.ts'

/** A group of options for each page: the page, then its best headings. */
export function renderResults(results: readonly PageResult[], words: readonly string[]): HTMLElement[] {
  return results.map(({ page, excerpt, sections, isWhole }) => {
    const group = optionGroup(
      page.title,
      [
        linkOption(page.href, [
          createElement('span', 'search-page', marked(page.title, words)),
          createElement('span', 'search-trail', marked(page.trail.join(' › '), words)),
          ...excerptOf(excerpt, words),
        ]),
        ...sections.map((section) =>
          linkOption(section.href, [
            createElement('span', 'search-heading', marked(section.heading, words)),
            ...excerptOf(section.excerpt, words),
          ]),
        ),
      ],
      false,
    )
    // What is behind it is loaded when it comes into view.
    group.classList.toggle('is-outline', !isWhole)
    return group
  })
}

function excerptOf(text: string, words: readonly string[]): HTMLElement[] {
  return text === '' ? [] : [createElement('span', 'search-excerpt', marked(text, words))]
}

import type { PageResult, SectionResult } from '@/lib/search/query.ts'

/** Results as groups of options that are links. Text of the index only ever becomes text. */
export function renderResults(results: readonly PageResult[], words: readonly string[]): HTMLElement[] {
  let count = 0
  return results.map(({ page, sections }) => {
    const group = create('div', 'search-group')
    group.role = 'group'
    group.ariaLabel = page.title
    const title = create('p', 'search-page', marked(page.title, words))
    if (page.trail.length > 0) title.append(create('span', 'search-trail', [page.trail.join(' › ')]))
    group.append(title, ...sections.map((section) => option(section, page.title, words, count++)))
    return group
  })
}

function option(section: SectionResult, title: string, words: readonly string[], index: number): HTMLElement {
  const link = create('a', 'search-option')
  link.role = 'option'
  link.id = `search-option-${index}`
  link.href = section.href
  link.tabIndex = -1
  link.append(
    create('span', 'search-heading', marked(section.heading || title, words)),
    create('span', 'search-excerpt', marked(section.excerpt, words)),
  )
  return link
}

/** The text with every place where a word of the query begins a word in a `<mark>`. */
function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  if (words.length === 0) return [text]
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return text
    .split(new RegExp(`(?<![\\p{L}\\p{N}])(${any})`, 'giu'))
    .map((part, index) => (index % 2 === 1 ? create('mark', '', [part]) : part))
}

function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  children: (string | Node)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...children)
  return element
}

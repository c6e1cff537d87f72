import type { PageResult } from '@/lib/search/show.ts'

/** Results as groups of options that are links. Text of the index only ever becomes text. */
export function renderResults(results: readonly PageResult[], words: readonly string[]): HTMLElement[] {
  let count = 0
  return results.map(({ page, excerpt, sections }) => {
    const group = create('div', 'search-group')
    group.role = 'group'
    group.ariaLabel = page.title
    const title = create('span', 'search-page', marked(page.title, words))
    const trail = create('span', 'search-trail', [page.trail.join(' › ')])
    group.append(option(page.href, [title, trail, excerptOf(excerpt, words)], count++))
    for (const section of sections) {
      const heading = create('span', 'search-heading', marked(section.heading, words))
      group.append(option(section.href, [heading, excerptOf(section.excerpt, words)], count++))
    }
    return group
  })
}

function option(href: string, children: HTMLElement[], index: number): HTMLElement {
  const link = create('a', 'search-option', children)
  link.role = 'option'
  link.id = `search-option-${index}`
  link.href = href
  link.tabIndex = -1
  return link
}

function excerptOf(text: string, words: readonly string[]): HTMLElement {
  return create('span', 'search-excerpt', marked(text, words))
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

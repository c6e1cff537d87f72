import type { Choice, Filter } from '@/lib/search/filter.ts'
import type { Answer } from '@/lib/search/messages.ts'
import { leaveWords } from './arrival.ts'
import { showFilter } from './filter-buttons.ts'
import { Listbox } from './listbox.ts'
import { loadStyle } from './load-style.ts'
import { rememberSearch } from './recent-searches.ts'
import { readAddress, searchHref, writeAddress } from './search-address.ts'
import { openSearchClient } from './search-client.ts'
import { linkOption, optionGroup } from './search-options.ts'
import { renderResults } from './search-results.ts'
import { renderNothing, renderSuggestions } from './search-suggestions.ts'

/** Address of the styles of results, beside this script; set when it is bundled. */
declare const searchResultsStyle: string

type Results = Extract<Answer, { kind: 'results' }>

/** How many pages are found, and how many of them are shown whole before the reader goes down the list. */
const limits = { dialog: { most: 10, whole: 4 }, page: { most: 30, whole: 8 } }

/** `<fp-search-panel>`: input, filters and results, in the dialog and on the full page. */
export class SearchPanelElement extends HTMLElement {
  private readonly isPage = this.getAttribute('mode') === 'page'
  private readonly limits = limits[this.isPage ? 'page' : 'dialog']
  private readonly input = find(this, 'input', HTMLInputElement)
  private readonly list = find(this, '[role=listbox]', HTMLElement)
  private readonly status = find(this, '[role=status]', HTMLElement)
  private readonly categoryFilter = find(this, '.search-filters > :first-child', HTMLElement)
  private readonly tagFilter = find(this, '.search-filters > :last-child', HTMLElement)
  private readonly listbox = new Listbox(this.input, this.list)
  private filter: Filter = { category: '', tag: '' }
  private categories: Choice[] = []
  private results: Results | undefined
  /** Enter, where it was pressed before the answer came. */
  private pressed: { inNewTab: boolean } | undefined
  private readonly client = openSearchClient(this.attribute('worker'), this.attribute('index'), (answer) =>
    this.show(answer),
  )
  /** Notices the first page of which only the title is shown. */
  private readonly below = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.ask(this.limits.most),
    { root: this.isPage ? null : this.list },
  )

  connectedCallback() {
    // On the full page the dialog does not open.
    if (!this.isPage && document.querySelector('main fp-search-panel')) return
    this.input.addEventListener('input', () => this.search(this.filter))
    this.input.addEventListener('keydown', (event) => this.onKey(event))
    this.list.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link) this.leave(link)
    })
    this.querySelector('.search-close')?.addEventListener('click', () => this.closest('dialog')?.close())
    const { query, ...filter } = this.isPage ? readAddress() : { query: '', ...this.filter }
    // What the reader typed before this script was there is newer than the address.
    this.input.value ||= query
    this.search(filter)
  }

  private attribute(name: string): string {
    return this.getAttribute(name) ?? ''
  }

  private search(filter: Filter) {
    this.filter = filter
    this.pressed = undefined
    this.listbox.reset()
    this.ask(this.limits.whole)
    if (this.isPage) writeAddress({ query: this.input.value, ...filter })
  }

  private ask(whole: number) {
    this.below.disconnect()
    this.client.ask({ query: this.input.value, filter: this.filter, most: this.limits.most, whole })
  }

  private show(answer: Answer) {
    if (answer.kind === 'failed') {
      this.status.textContent = 'Search could not be loaded. Check the connection and try again.'
      return
    }
    if (answer.kind === 'opened') {
      this.categories = answer.categories
    } else this.results = answer
    if (this.results) this.render(this.results)
  }

  private render(answer: Results) {
    const { query, results, tags, isWhole, isPartial } = answer
    const { category, tag } = this.filter
    // Before anything is asked the categories stand in the list.
    const isChoice = this.categories.length > 1 && (query.trim() !== '' || category !== '')
    showFilter(this.categoryFilter, isChoice ? this.categories : [], category, (href) =>
      this.search({ category: href, tag }),
    )
    showFilter(this.tagFilter, tags, tag, (href) => this.search({ category, tag: href }))
    this.listbox.replace(this.groupsOf(answer), results[0]?.best ?? -1)
    this.list.dataset['query'] = query
    this.list.dataset['state'] = isWhole ? 'whole' : 'ranked'
    const { length } = results
    const pages = length === 1 ? '1 page' : `${length} pages`
    const found = length < this.limits.most ? `${pages} found.` : `The best ${pages}.`
    const count = length === 0 ? `Nothing found for “${query}”.` : found
    const lack = isPartial ? ' A part of the index could not be loaded.' : ''
    this.status.textContent = query.trim() === '' ? '' : count + lack
    const outline = isWhole ? this.list.querySelector('.is-outline') : null
    if (outline) this.below.observe(outline)
    if (isWhole) this.followPressed()
  }

  private groupsOf({ query, results, words, nearest }: Results): HTMLElement[] {
    const categories = this.categories.map(({ title, href }) =>
      linkOption(this.attribute('base') + href, [title]),
    )
    const use = (text: string) => {
      this.input.value = text
      this.search(this.filter)
    }
    if (query.trim() === '') {
      const suggestions = this.attribute('suggestions').split('\n').filter(Boolean)
      return renderSuggestions(suggestions, categories, use, () => this.search(this.filter))
    }
    if (results.length === 0) return renderNothing(nearest, categories, use, this.widened())
    const page = this.attribute('page')
    if (this.isPage || page === '') return renderResults(results, words)
    const all = linkOption(searchHref(page, { query, ...this.filter }), ['All results'])
    all.classList.add('search-all')
    return [...renderResults(results, words), optionGroup('More', [all], false)]
  }

  /** Searches everywhere, where something is chosen to search in. */
  private widened(): (() => void) | undefined {
    if (this.filter.category === '' && this.filter.tag === '') return undefined
    return () => this.search({ category: '', tag: '' })
  }

  private onKey(event: KeyboardEvent) {
    // Enter that ends the input of a Japanese or Chinese word is not for us.
    if (event.isComposing) return
    if (event.key === 'ArrowDown') this.listbox.move(1)
    else if (event.key === 'ArrowUp') this.listbox.move(-1)
    else if (event.key === 'Enter') this.follow(event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }

  private follow(inNewTab: boolean) {
    // The options may still be those of what was typed before.
    if (this.results?.query !== this.input.value) {
      this.pressed = { inNewTab }
      return
    }
    const { chosen } = this.listbox
    if (!inNewTab || !(chosen instanceof HTMLAnchorElement)) return chosen?.click()
    this.leave(chosen)
    window.open(chosen.href, '_blank', 'noopener')
  }

  /** Follows what Enter was pressed for, unless the reader has left the input since. */
  private followPressed() {
    const { pressed } = this
    if (!pressed || this.results?.query !== this.input.value) return
    this.pressed = undefined
    if (document.activeElement === this.input) this.follow(pressed.inNewTab)
  }

  /** Remembers what was searched for, and what is to be marked where it was found. */
  private leave({ href, classList }: HTMLAnchorElement) {
    if (!this.results || this.results.results.length === 0) return
    rememberSearch(this.results.query.trim())
    // Nothing is to be marked on the page of all results.
    if (!classList.contains('search-all')) leaveWords(href, this.results.words)
  }
}

/** @throws Error where the markup is not that of the panel */
function find<T extends Element>(root: Element, selector: string, type: new () => T): T {
  const found = root.querySelector(selector)
  if (!(found instanceof type)) throw new Error(`search has no ${selector}`)
  return found
}

await loadStyle(new URL(searchResultsStyle, import.meta.url).href)
customElements.define('fp-search-panel', SearchPanelElement)

import { createElement } from '@/components/search/create-element.ts'
import { openSearchClient } from '@/components/search/search-client.ts'
import { carryOn } from '@/lib/content/redirect-target.ts'
import { decodeAddress } from '@/lib/content/url.ts'
import type { RedirectList } from '@/lib/outputs/redirect-list.ts'
import { readManifest } from '@/lib/search/format.ts'
import { nearFirst, queriesForAddress } from '@/lib/search/near-address.ts'
import type { PageResult } from '@/lib/search/show.ts'
import { findDestination } from './find-destination.ts'

const mostPages = 6

/**
 * `<fp-not-found base redirects index worker>`: sends the reader of a wrong address on where it is
 * known what was meant; else shows the pages closest to its words, and has search ask for them.
 */
export class NotFoundElement extends HTMLElement {
  private readonly base = this.attribute('base')

  connectedCallback() {
    this.help().catch(() => {
      // Without the lists the page still leads to the categories.
    })
  }

  private attribute(name: string): string {
    return this.getAttribute(name) ?? ''
  }

  private async help(): Promise<void> {
    const { pathname, search, hash } = location
    if (!pathname.startsWith(`${this.base}/`)) return
    const path = decodeAddress(pathname.slice(this.base.length))
    const [list, index] = await Promise.all([this.load('redirects'), this.load('index')])
    const { redirects }: RedirectList = JSON.parse(list)
    const { hrefs } = readManifest(index)
    const destination = findDestination(path, { basePath: this.base, redirects, hrefs })
    if (destination !== undefined && destination !== 'gone')
      return location.replace(carryOn(destination.href, search + hash))
    const lead = this.querySelector('.lead')
    if (destination && lead) lead.textContent = 'What was at this address is gone for good.'
    this.suggest(path)
  }

  private async load(name: string): Promise<string> {
    const response = await fetch(this.attribute(name))
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
    return response.text()
  }

  /** Asks one query after the other, until one finds something. */
  private suggest(path: string) {
    const [first = '', ...waiting] = queriesForAddress(path)
    if (first === '') return
    this.prepareSearch(first)
    const client = openSearchClient(this.attribute('worker'), this.attribute('index'), (answer) => {
      if (answer.kind !== 'results' || !answer.isWhole) return
      if (answer.results.length > 0)
        this.show(nearFirst(this.base + path, answer.results, ({ page }) => page.href))
      else ask(waiting.shift())
    })
    const ask = (query: string | undefined) => {
      if (query !== undefined)
        client.ask({ query, filter: { category: '', tag: '' }, most: mostPages, whole: 0 })
    }
    ask(first)
  }

  /** The dialog opens with the words of the address, unless the reader has typed others. */
  private prepareSearch(query: string) {
    const input = document.querySelector<HTMLInputElement>('fp-search input')
    if (input) input.value ||= query
    const label = this.querySelector('[data-search-open] span')
    if (label) label.textContent = `Search for “${query}”`
  }

  private show(results: readonly PageResult[]) {
    const items = results.map(({ page }) => {
      const link = createElement('a', '', [page.title])
      link.href = page.href
      return createElement('li', '', page.trail.length > 0 ? [link, ` (${page.trail.join(' › ')})`] : [link])
    })
    const heading = createElement('h2', '', ['Closest pages'])
    this.querySelector('.prose')?.replaceChildren(heading, createElement('ul', '', items))
  }
}

customElements.define('fp-not-found', NotFoundElement)

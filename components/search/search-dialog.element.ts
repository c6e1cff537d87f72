import type { Answer, Request } from './messages.ts'
import { renderResults } from './search-results.ts'

/**
 * `<fp-search worker index>`: opens with `/`, Ctrl+K, Cmd+K and by any element with
 * `data-search-open`. The focus stays in the input; arrows move the chosen option, Enter follows it.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchElement extends HTMLElement {
  private worker: Worker | undefined
  private lastRequest = 0
  private readonly dialog = this.querySelector('dialog')
  private readonly input = this.querySelector('input')
  private readonly list = this.querySelector<HTMLElement>('[role=listbox]')
  private readonly status = this.querySelector('[role=status]')

  connectedCallback() {
    document.addEventListener('keydown', (event) => this.onShortcut(event))
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-search-open]')) this.open()
    })
    this.dialog?.addEventListener('click', (event) => {
      if (event.target === this.dialog || (event.target instanceof Element && event.target.closest('a')))
        this.dialog?.close()
    })
    this.input?.addEventListener('input', () => this.search())
    this.input?.addEventListener('keydown', (event) => this.onKey(event))
  }

  private open() {
    if (this.dialog?.open) return
    this.dialog?.showModal()
    this.input?.select()
    if (this.worker) return
    this.worker = new Worker(this.getAttribute('worker') ?? '')
    this.worker.addEventListener('message', (event: MessageEvent<Answer>) => this.show(event.data))
    this.worker.addEventListener('error', () => this.show({ kind: 'failed', reason: 'worker' }))
    this.ask({ kind: 'open', index: this.getAttribute('index') ?? '' })
    this.search()
  }

  private ask(request: Request) {
    this.worker?.postMessage(request)
  }

  private search() {
    this.ask({ kind: 'search', id: ++this.lastRequest, query: this.input?.value ?? '' })
  }

  private show(answer: Answer) {
    if (!this.list || !this.status || !this.input) return
    if (answer.kind === 'failed') {
      this.status.textContent = 'Search could not be loaded. Check the connection and try again.'
      this.worker?.terminate()
      this.worker = undefined
      return
    }
    if (answer.id !== this.lastRequest) return
    this.list.replaceChildren(...renderResults(answer.results, answer.words))
    this.list.dataset['query'] = this.input.value
    const count = this.options.length
    this.input.setAttribute('aria-expanded', String(count > 0))
    const said = count === 0 ? `Nothing found for “${this.input.value}”` : `${count} results`
    const lack = answer.isPartial ? '. A part of the index could not be loaded.' : ''
    this.status.textContent = this.input.value.trim() === '' ? '' : said + lack
    this.choose(answer.results[0]?.best ?? 0)
  }

  private get options() {
    return [...(this.list?.querySelectorAll<HTMLAnchorElement>('[role=option]') ?? [])]
  }

  private choose(index: number) {
    const { options } = this
    const chosen = options[(index + options.length) % Math.max(1, options.length)]
    for (const option of options) option.setAttribute('aria-selected', String(option === chosen))
    if (chosen) this.input?.setAttribute('aria-activedescendant', chosen.id)
    else this.input?.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  private onKey(event: KeyboardEvent) {
    // Enter that ends the input of a Japanese or Chinese word is not for us.
    if (event.isComposing) return
    const chosen = this.options.findIndex((option) => option.ariaSelected === 'true')
    if (event.key === 'ArrowDown') this.choose(chosen + 1)
    else if (event.key === 'ArrowUp') this.choose(chosen - 1)
    else if (event.key === 'Enter') this.options[chosen]?.click()
    else return
    event.preventDefault()
  }

  private onShortcut(event: KeyboardEvent) {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
    const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey
    const isK = event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    if (!isSlash && !isK) return
    event.preventDefault()
    this.open()
  }
}

import { defineElement } from '../define-element.ts'

/**
 * `<fp-catalogue list fixed singular plural>`: filters its items by the values of its links and the words of its
 * input, together, and keeps them in the address. On the page of one value (`fixed`), links of other
 * fields lead to the whole list with both.
 */
export class CatalogueElement extends HTMLElement {
  private readonly links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-field]')]
  private readonly items = [...this.querySelectorAll<HTMLElement>('.catalogue-items > li')]
  private readonly input = this.querySelector('input')
  private readonly status = this.querySelector('[role=status]')
  private readonly fixed = this.getAttribute('fixed')
  /** Values by field, and words under `q`. */
  private state = new URLSearchParams()

  connectedCallback() {
    if (this.fixed) this.combineLinks()
    this.addEventListener('click', (event) => this.onClick(event))
    this.input?.addEventListener('input', () => {
      this.set('q', this.input?.value.trim() ?? '')
      history.replaceState(history.state, '', this.address())
    })
    addEventListener('popstate', () => this.read())
    this.read()
  }

  private combineLinks() {
    const chosen = this.links.find(
      (link) => link.dataset['field'] === this.fixed && link.ariaCurrent === 'true',
    )
    for (const link of this.links) {
      const { field = '', value = '' } = link.dataset
      if (field === this.fixed || value === '') continue
      const both = new URLSearchParams({ [this.fixed ?? '']: chosen?.dataset['value'] ?? '', [field]: value })
      link.href = `${this.getAttribute('list')}?${both}`
    }
  }

  private read() {
    this.state = new URLSearchParams(location.search)
    if (this.input) this.input.value = this.state.get('q') ?? ''
    this.show()
  }

  private onClick(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const { field, value } = link?.dataset ?? {}
    if (this.fixed || field === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    this.set(field, value ?? '')
    history.pushState(null, '', this.address())
  }

  private set(name: string, value: string) {
    if (value) this.state.set(name, value)
    else this.state.delete(name)
    this.show()
  }

  private address(): string {
    return `${location.pathname}?${this.state}`.replace(/\?$/, '')
  }

  private show() {
    const shown = this.items.filter((item) => {
      item.hidden = !this.fits(item, this.state)
      return !item.hidden
    })
    for (const link of this.fixed ? [] : this.links) {
      const { field = '', value = '' } = link.dataset
      link.ariaCurrent = (this.state.get(field) ?? '') === value ? 'true' : null
      const asked = new URLSearchParams(this.state)
      asked.set(field, value)
      const count = link.querySelector('.count')
      if (count) count.textContent = String(this.items.filter((item) => this.fits(item, asked)).length)
    }
    const { length } = shown
    const noun = this.getAttribute(length === 1 ? 'singular' : 'plural')
    const text = length === 0 ? `No ${noun} fit` : `${length} ${noun}`
    if (this.status && this.status.textContent !== text) this.status.textContent = text
  }

  /** A query may hold what is no field. */
  private fits(item: HTMLElement, asked: URLSearchParams): boolean {
    const words = (asked.get('q') ?? '').toLowerCase().split(/\s+/)
    const text = item.textContent.toLowerCase()
    return (
      words.every((word) => text.includes(word)) &&
      this.links.every(({ dataset: { field = '' } }) => {
        const value = asked.get(field)
        return !value || item.getAttribute(`data-${field}`)?.split('\n').includes(value)
      })
    )
  }
}

defineElement('fp-catalogue', CatalogueElement)

import { isShortcut } from '../chrome/character-keys.ts'
import { hasArrivedFromSearch } from './arrival.ts'

/**
 * `<fp-search panel marks>`: opens search with `/`, Ctrl+K, Cmd+K and by any element with
 * `data-search-open`: the dialog, or on the full page its input. What search does is another script,
 * `panel`, which is loaded then, as is `marks` on a page that was reached by it.
 */
export class SearchElement extends HTMLElement {
  private readonly dialog = this.querySelector('dialog')
  /** On the full page search stands in the page. */
  private readonly pageInput = document.querySelector<HTMLInputElement>('main fp-search-panel input')
  private isLoaded = false
  private attempts = 0

  connectedCallback() {
    document.addEventListener('keydown', (event) => this.onShortcut(event))
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-search-open]')) this.open()
    })
    this.dialog?.addEventListener('click', (event) => this.onDialogClick(event))
    if (this.pageInput) void this.load()
    void this.arrive()
  }

  private open() {
    void this.load()
    if (this.dialog?.open) return
    if (this.pageInput) return this.pageInput.focus()
    this.dialog?.showModal()
    this.dialog?.querySelector('input')?.select()
  }

  private async load() {
    if (this.isLoaded) return
    this.isLoaded = true
    try {
      // A browser may keep that an address failed; with another fragment it is another address.
      await import(`${this.getAttribute('panel')}#${this.attempts++}`)
    } catch {
      this.isLoaded = false
      for (const status of document.querySelectorAll('fp-search-panel [role=status]'))
        status.textContent = 'Search could not be loaded. Check the connection and try again.'
    }
  }

  private async arrive() {
    if (!hasArrivedFromSearch()) return
    const marks: typeof import('./marks.browser.ts') = await import(this.getAttribute('marks') ?? '')
    marks.markArrival()
  }

  private onDialogClick({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) {
    const isFollowed = target instanceof Element && target.closest('a') && !ctrlKey && !metaKey && !shiftKey
    if (target !== this.dialog && !isFollowed) return
    this.dialog?.close()
    void this.arrive()
  }

  private onShortcut(event: KeyboardEvent) {
    const isSlash = event.key === '/' && isShortcut(event)
    const isK = event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    if (!isSlash && !isK) return
    event.preventDefault()
    this.open()
  }
}

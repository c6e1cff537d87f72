import { defineElement } from '../define-element.ts'
import { rememberedTabs, rememberTab } from './remembered-tabs.ts'

/** The tab that a key leads to; `way` is 1 where text goes to the right, and -1 where it goes to the left. */
const keys: Record<string, (index: number, count: number, way: number) => number> = {
  ArrowRight: (index, count, way) => (index + count + way) % count,
  ArrowLeft: (index, count, way) => (index + count - way) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * `<fp-tabs sync>`: shows the panel of the chosen tab, also in other groups that have one of its name, and on
 * later visits. Arrow keys, Home and End move the choice; the address of a panel, or of something in
 * it, opens it.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export class TabsElement extends HTMLElement {
  private readonly tabs = [
    ...this.querySelectorAll<HTMLButtonElement>(':scope > [role=tablist] > [role=tab]'),
  ]
  private readonly panels = [...this.querySelectorAll<HTMLElement>(':scope > [role=tabpanel]')]
  /** What each tab is known by in other groups. */
  private readonly names = this.tabs.map((tab) => `${this.getAttribute('sync') ?? ''}/${tab.textContent}`)

  connectedCallback() {
    const known = rememberedTabs().map((name) => this.names.indexOf(name))
    this.choose(known.find((index) => index >= 0) ?? 0)
    this.openTarget()
    addEventListener('hashchange', () => this.openTarget())
    this.tabs.forEach((tab, index, { length }) => {
      tab.addEventListener('click', () => this.chooseByReader(index))
      tab.addEventListener('keydown', (event) => {
        const next = keys[event.key]?.(index, length, this.matches(':dir(rtl)') ? -1 : 1)
        if (next === undefined) return
        event.preventDefault()
        this.chooseByReader(next)
        this.tabs[next]?.focus()
      })
    })
    this.setAttribute('ready', '')
  }

  private openTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const index = this.panels.findIndex((panel) => panel.contains(target))
    if (!target || index < 0) return
    this.choose(index)
    target.scrollIntoView()
  }

  private chooseByReader(index: number) {
    const name = this.names[index] ?? ''
    const { top } = this.getBoundingClientRect()
    for (const group of document.querySelectorAll('fp-tabs'))
      if (group instanceof TabsElement) group.follow(name)
    // Groups above may have become longer.
    scrollBy({ top: this.getBoundingClientRect().top - top, behavior: 'instant' })
    rememberTab(name)
    history.replaceState(history.state, '', `#${this.panels[index]?.id}`)
  }

  private follow(name: string) {
    const index = this.names.indexOf(name)
    if (index >= 0) this.choose(index)
  }

  private choose(chosen: number) {
    this.tabs.forEach((tab, index) => {
      tab.ariaSelected = String(index === chosen)
      tab.tabIndex = index === chosen ? 0 : -1
    })
    this.panels.forEach((panel, index) => {
      panel.hidden = index !== chosen
    })
  }
}

defineElement('fp-tabs', TabsElement)

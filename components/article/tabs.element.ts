import { defineElement } from '../define-element.ts'

/** The tab that a key leads to; `way` is 1 where text goes to the right, and -1 where it goes to the left. */
const keys: Record<string, (index: number, count: number, way: number) => number> = {
  ArrowRight: (index, count, way) => (index + count + way) % count,
  ArrowLeft: (index, count, way) => (index + count - way) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * `<fp-tabs>`: shows the panel of the chosen tab; arrow keys, Home and End move the choice.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export class TabsElement extends HTMLElement {
  private get tabs() {
    return [...this.querySelectorAll<HTMLButtonElement>(':scope > [role=tablist] > [role=tab]')]
  }

  connectedCallback() {
    this.choose(0)
    this.tabs.forEach((tab, index, { length }) => {
      tab.addEventListener('click', () => this.choose(index))
      tab.addEventListener('keydown', (event) => {
        const next = keys[event.key]?.(index, length, this.matches(':dir(rtl)') ? -1 : 1)
        if (next === undefined) return
        event.preventDefault()
        this.choose(next)
        this.tabs[next]?.focus()
      })
    })
    this.setAttribute('ready', '')
  }

  private choose(chosen: number) {
    this.tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen))
      tab.tabIndex = index === chosen ? 0 : -1
    })
    this.querySelectorAll<HTMLElement>(':scope > [role=tabpanel]').forEach((panel, index) => {
      panel.hidden = index !== chosen
    })
  }
}

defineElement('fp-tabs', TabsElement)

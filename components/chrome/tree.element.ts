import type { NavigationEntry } from '@/lib/outputs/navigation-tree.ts'
import { bringIntoView } from './bring-into-view.ts'

/**
 * `<fp-tree src>`: gives every branch of the navigation tree a button that opens and closes it.
 * The entries of a branch that the page does not carry come from the file `src`, once.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation/
 */
export class TreeElement extends HTMLElement {
  private entries: Promise<NavigationEntry[]> | undefined

  connectedCallback() {
    this.equip(this)
    this.addEventListener('pointerenter', () => void this.load(), { once: true })
    const current = this.querySelector('[aria-current]')
    const sidebar = this.closest('.sidebar')
    // Chromium lets the keyboard start where `scrollIntoView` went, and the skip link would be passed over.
    if (current && sidebar) bringIntoView(current, sidebar)
  }

  private equip(root: Element) {
    for (const button of root.querySelectorAll<HTMLButtonElement>('li > button')) {
      const item = button.closest('li')
      if (item) button.addEventListener('click', () => void this.toggle(item, button))
    }
  }

  private async toggle(item: HTMLLIElement, button: HTMLButtonElement) {
    const open = item.dataset['branch'] !== 'open'
    if (open && !item.querySelector('ul')) {
      const list = this.listOf(await this.childrenOf(item.querySelector('a')?.getAttribute('href') ?? ''))
      if (item.querySelector('ul')) return
      item.append(list)
      this.equip(list)
    }
    item.dataset['branch'] = open ? 'open' : 'closed'
    button.setAttribute('aria-expanded', String(open))
  }

  private load(): Promise<NavigationEntry[]> {
    this.entries ??= fetch(this.getAttribute('src') ?? '').then((response) => response.json())
    return this.entries
  }

  private async childrenOf(href: string): Promise<NavigationEntry[]> {
    const find = (entries: NavigationEntry[]): NavigationEntry[] | undefined => {
      for (const [, address, children] of entries) {
        const found = address === href ? children : find(children ?? [])
        if (found) return found
      }
      return undefined
    }
    return find(await this.load()) ?? []
  }

  private listOf(entries: NavigationEntry[]): HTMLUListElement {
    const list = document.createElement('ul')
    for (const [title, href, children] of entries) {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.textContent = title
      if (href) link.href = href
      item.append(link)
      if (children && href) {
        item.dataset['branch'] = 'closed'
        item.append(buttonFor(title))
      } else if (children) {
        item.append(this.listOf(children))
      }
      list.append(item)
    }
    return list
  }
}

/** The same button that a page has for its own branches. */
function buttonFor(title: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaLabel = title
  button.ariaExpanded = 'false'
  return button
}

import type { NavigationEntry } from '@/lib/outputs/navigation-tree.ts'

/**
 * `<fp-tree src>`: gives every branch of the navigation tree a button that opens and closes it.
 * The entries of a branch that the page does not carry come from the file `src`, once; so do the
 * others of a long list, where its last entry is clicked.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation/
 */
export class TreeElement extends HTMLElement {
  private entries: Promise<NavigationEntry[]> | undefined

  connectedCallback() {
    this.equip(this)
    this.addEventListener('pointerenter', () => void this.load(), { once: true })
    this.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }

  private equip(root: Element) {
    for (const button of root.querySelectorAll<HTMLButtonElement>('li > button')) {
      const item = button.closest('li')
      if (item) button.addEventListener('click', () => void this.toggle(item, button))
    }
    for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-rest] > a')) {
      link.addEventListener('click', (event) => {
        // A click that opens a new tab does that.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        void this.complete(link)
      })
    }
  }

  /** Puts the whole list in the place of the part that the page carries, and the focus on what is new. */
  private async complete(link: HTMLAnchorElement) {
    const list = link.closest('ul')
    const parent = list?.parentElement?.closest('li')
    const entries = parent ? await this.childrenOf(addressOf(parent)) : await this.load()
    const carried = new Map([...(list?.children ?? [])].map((item) => [addressOf(item), item]))
    const whole = this.listOf(entries)
    this.equip(whole)
    const items = [...whole.children].map((item) => carried.get(addressOf(item)) ?? item)
    list?.replaceChildren(...items)
    items
      .find((item) => !carried.has(addressOf(item)))
      ?.querySelector('a')
      ?.focus()
  }

  private async toggle(item: HTMLLIElement, button: HTMLButtonElement) {
    const open = item.dataset['branch'] !== 'open'
    if (open && !item.querySelector('ul')) {
      const list = this.listOf(await this.childrenOf(addressOf(item)))
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

/** Where the link of an entry leads, as it is written. */
function addressOf(item: Element): string {
  return item.querySelector('a')?.getAttribute('href') ?? ''
}

/** The same button that a page has for its own branches. */
function buttonFor(title: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaLabel = title
  button.ariaExpanded = 'false'
  return button
}

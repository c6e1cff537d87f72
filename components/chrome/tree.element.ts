import type { NavigationEntry } from '@/lib/outputs/navigation-tree.ts'
import { bringIntoView } from './bring-into-view.ts'
import { addressOf, entriesOf, listOf, openBranch, setOpen } from './tree-list.ts'
import { storedTree, storeTree, type TreeState } from './tree-state.ts'

/**
 * `<fp-tree src>`: gives every branch of the navigation tree a button that opens and closes it.
 * The entries of a branch that the page does not carry come from the file `src`, once; so do the
 * others of a long list, where its last entry is clicked. The next page finds the same branches
 * open, and the sidebar scrolled as it was.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation/
 */
export class TreeElement extends HTMLElement {
  private entries: Promise<NavigationEntry[]> | undefined

  // The parser gives an element its attributes and its parent after it is made.
  private get src() {
    return this.getAttribute('src') ?? ''
  }
  private get sidebar() {
    return this.closest('aside')
  }

  connectedCallback() {
    this.addEventListener('click', (event) => {
      const { target } = event
      if (!(target instanceof Element)) return
      const item = target.closest('button')?.closest('li')
      const rest = target.closest<HTMLAnchorElement>('[data-rest] > a')
      if (item) void this.toggle(item)
      // A click that opens a new tab does that.
      if (!rest || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      void this.complete(rest)
    })
    this.addEventListener('pointerenter', () => void this.load(), { once: true })
    addEventListener('pagehide', () => this.store())
    // On small screens it is a popover, which has no size before.
    this.sidebar?.addEventListener('toggle', () => this.showCurrent())
  }

  /** To be called when all of the tree is parsed and nothing of it is painted, so that nothing moves. */
  restore() {
    const state = storedTree(this.src)
    if (state && this.sidebar) {
      for (const item of this.querySelectorAll<HTMLLIElement>('[data-branch=closed]'))
        openBranch(item, state.open)
      this.sidebar.scrollTop = state.scrolled
    }
    this.showCurrent()
  }

  private store() {
    const open: TreeState['open'] = {}
    // A part of a long list would look like all of it.
    for (const item of this.querySelectorAll('[data-branch=open]:not(:has(> ul > [data-rest]))'))
      open[addressOf(item)] = entriesOf(item.querySelector('ul'))
    storeTree(this.src, { scrolled: this.sidebar?.scrollTop ?? 0, open })
  }

  private showCurrent() {
    const current = this.querySelector('[aria-current]')
    if (current && this.sidebar) bringIntoView(current, this.sidebar)
  }

  /** Puts the whole list in the place of the part that the page carries, and the focus on what is new. */
  private async complete(link: HTMLAnchorElement) {
    const list = link.closest('ul')
    const parent = list?.parentElement?.closest('li')
    const entries = parent ? await this.childrenOf(addressOf(parent)) : await this.load()
    const carried = new Map(Array.from(list?.children ?? [], (item) => [addressOf(item), item]))
    const items = Array.from(listOf(entries).children, (item) => carried.get(addressOf(item)) ?? item)
    list?.replaceChildren(...items)
    items
      .find((item) => !carried.has(addressOf(item)))
      ?.querySelector('a')
      ?.focus()
  }

  private async toggle(item: HTMLLIElement) {
    const isOpen = item.dataset['branch'] === 'open'
    if (!isOpen && !item.querySelector('ul')) {
      const list = listOf(await this.childrenOf(addressOf(item)))
      if (item.querySelector('ul')) return
      item.append(list)
    }
    setOpen(item, !isOpen)
  }

  private load(): Promise<NavigationEntry[]> {
    this.entries ??= fetch(this.src).then((response) => response.json())
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
}

/** `<fp-tree-end>`: the last thing in a tree. The parser makes it when it has read all the others. */
export class TreeEndElement extends HTMLElement {
  connectedCallback() {
    const tree = this.closest('fp-tree')
    if (tree instanceof TreeElement) tree.restore()
  }
}

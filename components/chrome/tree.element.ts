import type { NavigationEntry } from '@/lib/outputs/navigation-tree.ts'
import { bringIntoView } from './bring-into-view.ts'
import { addressOf, entriesOf, listOf, openBranch, setOpen } from './tree-list.ts'
import { storedTree, storeTree, type TreeState } from './tree-state.ts'

/**
 * `<fp-tree src>`: gives every branch of the navigation tree a button that opens and closes it.
 * The entries of a branch that the page does not carry come from the file `src`, once. The next
 * page finds the same branches open, and the sidebar scrolled as it was.
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
    this.addEventListener('click', ({ target }) => {
      const item = target instanceof Element && target.closest('button')?.closest('li')
      if (item) void this.toggle(item)
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
    for (const item of this.querySelectorAll('[data-branch=open]'))
      open[addressOf(item)] = entriesOf(item.querySelector('ul'))
    storeTree(this.src, { scrolled: this.sidebar?.scrollTop ?? 0, open })
  }

  private showCurrent() {
    const current = this.querySelector('[aria-current]')
    if (current && this.sidebar) bringIntoView(current, this.sidebar)
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

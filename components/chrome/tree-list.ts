import type { NavigationEntry } from '@/lib/outputs/navigation-tree.ts'
import type { TreeState } from './tree-state.ts'

/** The entries of a branch as the sidebar of a page has them; those of `open` are open. */
export function listOf(entries: readonly NavigationEntry[], open: TreeState['open'] = {}): HTMLUListElement {
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
      openBranch(item, open)
    } else if (children) {
      item.append(listOf(children, open))
    }
    list.append(item)
  }
  return list
}

/** Opens a branch that was left open, with the entries that it had, unless the page carries them. */
export function openBranch(item: HTMLLIElement, open: TreeState['open']): void {
  const entries = open[addressOf(item)]
  if (!entries) return
  if (!item.querySelector('ul')) item.append(listOf(entries, open))
  setOpen(item, true)
}

/** Shows or hides the entries of a branch. */
export function setOpen(item: HTMLLIElement, isOpen: boolean): void {
  item.dataset['branch'] = isOpen ? 'open' : 'closed'
  item.querySelector('button')?.setAttribute('aria-expanded', String(isOpen))
}

/** Reads the entries of a list again; what is below a branch is not among them. */
export function entriesOf(list: Element | null): NavigationEntry[] {
  return Array.from(list?.children ?? [], (item): NavigationEntry => {
    const title = item.querySelector('a, summary')?.textContent ?? ''
    const isGroup = item.querySelector(':scope > a[href]') === null
    const below = isGroup ? entriesOf(item.querySelector('ul')) : []
    const hasBelow = below.length > 0 || item.querySelector(':scope > button') !== null
    return hasBelow ? [title, addressOf(item), below] : [title, addressOf(item)]
  })
}

/** Where the entry leads, as written; empty for one that leads nowhere. */
export function addressOf(item: Element): string {
  return item.querySelector(':scope > a')?.getAttribute('href') ?? ''
}

/** The same button that a page has for its own branches. */
function buttonFor(title: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaLabel = title
  button.ariaExpanded = 'false'
  return button
}

import type { NavigationEntry } from '@/lib/outputs/navigation-tree.ts'

/** How a reader left the sidebar. */
export interface TreeState {
  /** How far it was scrolled, in pixels. */
  scrolled: number
  /** The open branches by the address of their category, each with its entries. */
  open: Record<string, NavigationEntry[]>
}

const keyOf = (src: string) => `fingerpost-tree ${src}`

/**
 * How the sidebar was left on the page before, in this tab; undefined on the first page.
 * @param src address of the file of the tree, so that no tree gets the state of another
 */
export function storedTree(src: string): TreeState | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(src)) ?? 'null')
    return isTreeState(stored) ? stored : undefined
  } catch {
    // Storage can be forbidden; then the sidebar is that of the page.
    return undefined
  }
}

/** Nobody but `storeTree` writes below this key, so the entries themselves are trusted. */
function isTreeState(value: unknown): value is TreeState {
  return typeof value === 'object' && value !== null && 'scrolled' in value && 'open' in value
}

/** Keeps the state for the next page in this tab. */
export function storeTree(src: string, state: TreeState): void {
  try {
    sessionStorage.setItem(keyOf(src), JSON.stringify(state))
  } catch {
    // Forbidden or full.
  }
}

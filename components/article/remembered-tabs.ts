const key = 'fingerpost-tabs'
/** More choices than these are not kept. */
const most = 20

/** Names of the tabs that the reader has chosen, the last one first. */
export function rememberedTabs(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    // Storage can be forbidden.
    return []
  }
}

/** Keeps a choice for other pages and later visits. */
export function rememberTab(name: string): void {
  try {
    const others = rememberedTabs().filter((each) => each !== name)
    localStorage.setItem(key, JSON.stringify([name, ...others].slice(0, most)))
  } catch {
    // Then it counts on this page.
  }
}

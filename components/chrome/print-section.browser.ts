import { createElement } from '@/components/search/create-element.ts'
import { loadStyle } from '@/components/search/load-style.ts'
import type { NavigationEntry } from '@/lib/outputs/navigation-tree.ts'

/** How many articles are asked for at once. */
const atOnce = 8

/**
 * Prints the category of this page: puts every page below it behind its own text, for print only,
 * opens the browser's dialog, and takes them out again.
 * @param tree address of the navigation tree
 * @param say tells the reader how far it is
 * @throws where a page cannot be loaded; nothing is printed then
 */
export async function printSection(tree: string, say: (text: string) => void): Promise<void> {
  const entries: NavigationEntry[] = await (await load(tree)).json()
  const addresses = addressesOf(childrenOf(location.pathname, entries) ?? [])
  const articles: HTMLElement[] = []
  for (let start = 0; start < addresses.length; start += atOnce) {
    say(`${start} of ${addresses.length} pages loaded`)
    articles.push(...(await Promise.all(addresses.slice(start, start + atOnce).map(loadArticle))))
  }
  const printed = createElement('div', 'printed', articles)
  document.querySelector('main')?.append(printed)
  await Promise.all([...printed.querySelectorAll('img')].map(showImage))
  say('')
  addEventListener('afterprint', () => printed.remove(), { once: true })
  print()
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

function childrenOf(address: string, entries: readonly NavigationEntry[]): NavigationEntry[] | undefined {
  for (const [, href, children = []] of entries) {
    const found = href === address ? children : childrenOf(address, children)
    if (found) return found
  }
  return undefined
}

/** In reading order; a menu may lead to other sites, which stay out. */
function addressesOf(entries: readonly NavigationEntry[]): string[] {
  return entries.flatMap(([, href, children = []]) => [
    ...(/^\/(?!\/)/.test(href) ? [href] : []),
    ...addressesOf(children),
  ])
}

/** Title, description and text of a page. A parsed document runs no scripts. */
async function loadArticle(address: string): Promise<HTMLElement> {
  const response = await load(address)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const name of ['href', 'src'])
    for (const element of page.querySelectorAll(`main [${name}]:not([${name}^="#"])`))
      element.setAttribute(name, new URL(element.getAttribute(name) ?? '', response.url).href)
  // Components stand on it whose styles this page has not.
  const styles = page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')
  await Promise.all([...styles].map(({ href }) => loadStyle(href)))
  const parts = page.querySelectorAll('main :is(h1, .lead, .prose)')
  return createElement('article', '', [...parts])
}

/** An image that cannot be shown keeps nobody from printing the rest. */
function showImage(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager'
  return image.decode().catch(() => {})
}

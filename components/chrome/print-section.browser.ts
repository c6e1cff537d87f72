import { createElement } from '@/components/search/create-element.ts'
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
  await Promise.all([...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(addStyles))
  const parts = page.querySelectorAll('main :is(h1, .lead, .prose)')
  return createElement('article', '', [...parts])
}

/** Styles of components that do not stand on this page. */
function addStyles({ href }: HTMLLinkElement): Promise<void> | undefined {
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return
  const link = createElement('link', '', [])
  Object.assign(link, { rel: 'stylesheet', href })
  document.head.append(link)
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve()
  })
}

/** An image that cannot be shown keeps nobody from printing the rest. */
function showImage(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager'
  return image.decode().catch(() => {})
}

import { speculationRules } from '@/lib/content/speculation-rules.ts'

/** How long a pointer rests on a link that is going to be followed, in milliseconds. */
const rest = 100

/**
 * Has the next page fetched before its link is followed. Rules do that where browsers know them. A page
 * that is fetched otherwise is asked for again where the host says `no-cache`, and comes from the
 * browser's cache elsewhere.
 * @param basePath of the site: empty, or `/docs`
 */
export function prefetchPages(basePath: string): void {
  if (HTMLScriptElement.supports('speculationrules')) {
    const script = document.createElement('script')
    script.type = 'speculationrules'
    script.textContent = speculationRules(basePath)
    document.head.append(script)
    return
  }
  const fetched = new Set([location.pathname])
  const prefetch = (link: HTMLAnchorElement) => {
    const { origin, pathname } = link
    const isPage = origin === location.origin && pathname.startsWith(`${basePath}/`) && pathname.endsWith('/')
    if (!isPage || fetched.has(pathname)) return
    fetched.add(pathname)
    // Without a connection the link will say so itself.
    fetch(pathname, { priority: 'low' }).catch(() => undefined)
  }
  let waiting = 0
  document.addEventListener('pointerover', ({ target }) => {
    clearTimeout(waiting)
    const link = target instanceof Element && target.closest('a')
    if (link) waiting = window.setTimeout(prefetch, rest, link)
  })
}

/** The base path, as the address of the script of every page has it. */
export function basePathOf(script: Document['currentScript']): string {
  const address = script instanceof HTMLScriptElement ? new URL(script.src).pathname : ''
  return address.replace(/\/_fingerpost\/.*$/, '')
}

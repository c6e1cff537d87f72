import type { Page, Redirect, Site } from '../types.ts'

/** What a reader finds at an address. */
export type Landing =
  | { kind: 'nothing' }
  /** It is declared gone, or leads to a file or out of the site. */
  | { kind: 'settled' }
  /** A page: at the address itself, or at the end of a redirect. */
  | { kind: 'page'; page: Page; redirect: Redirect | undefined }

/** Redirects that lead through each other are collapsed where they are read, but for a few steps. */
const mostSteps = 5

/** Tells what a reader finds at a permalink, in the case in which it is written: pages win over redirects. */
export function landingFinder({ byPermalink, redirects, assets }: Site): (permalink: string) => Landing {
  const of = (wanted: Redirect['scope']) =>
    new Map(redirects.filter(({ scope }) => scope === wanted).map((redirect) => [redirect.from, redirect]))
  const exact = of('page')
  const subtrees = of('subtree')
  const files = new Set(assets.map(({ permalink }) => permalink))

  function land(permalink: string, steps: number): Landing {
    const page = byPermalink.get(permalink)
    if (page) return { kind: 'page', page, redirect: undefined }
    if (files.has(permalink)) return { kind: 'settled' }
    const redirect = exact.get(permalink) ?? nearestSubtree(permalink, subtrees)
    if (!redirect || steps === 0) return { kind: 'nothing' }
    const target = targetOf(redirect, permalink)
    if (!target.startsWith('/')) return { kind: 'settled' }
    const end = land(target, steps - 1)
    if (end.kind === 'page') return { ...end, redirect }
    // That a rule of one address leads nowhere is said where the rule stands.
    return redirect.scope === 'page' ? { kind: 'settled' } : end
  }
  return (permalink) => land(permalink, mostSteps)
}

/** Empty where the page is gone; a whole address where it leads out of the site. */
function targetOf({ from, scope, to }: Redirect, permalink: string): string {
  const rest = scope === 'subtree' ? permalink.slice(from.length) : ''
  return to.replace(/#.*$/s, '').replace(':splat', () => rest)
}

/** The redirect of the innermost folder around an address that has one. */
function nearestSubtree(permalink: string, subtrees: ReadonlyMap<string, Redirect>): Redirect | undefined {
  if (subtrees.size === 0) return undefined
  const folders = Array.from(permalink.matchAll(/\//g), ({ index }) => permalink.slice(0, index + 1))
  return folders.toReversed().flatMap((folder) => subtrees.get(folder) ?? [])[0]
}

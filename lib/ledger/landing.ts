import { findRedirect } from '../content/find-redirect.ts'
import { fillSplat, splitTarget } from '../content/redirect-target.ts'
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
  const files = new Set(assets.map(({ permalink }) => permalink))

  function land(permalink: string, steps: number): Landing {
    const page = byPermalink.get(permalink)
    if (page) return { kind: 'page', page, redirect: undefined }
    if (files.has(permalink)) return { kind: 'settled' }
    const match = findRedirect(permalink, redirects)
    if (!match || steps === 0) return { kind: 'nothing' }
    const { redirect } = match
    const target = fillSplat(splitTarget(redirect.to).address, match.splat)
    if (!target.startsWith('/')) return { kind: 'settled' }
    const end = land(target, steps - 1)
    if (end.kind === 'page') return { ...end, redirect }
    // That a rule of one address leads nowhere is said where the rule stands.
    return redirect.scope === 'page' ? { kind: 'settled' } : end
  }
  return (permalink) => land(permalink, mostSteps)
}

import { warning } from '../problem.ts'
import type { Page, Place, Problem, Redirect, Site } from '../types.ts'
import { followChains } from './redirect-chains.ts'
import { groundOf, missingTargets, targetOf } from './redirect-ground.ts'
import type { WrittenRule } from './redirect-rules.ts'
import { nameOf } from './redirect-steps.ts'
import { foldersOf, permalinkOfAlias } from './url.ts'

/** A page's alias as written, and where. */
export interface Alias {
  page: Page
  written: string
  place: Place
}

/** A redirect as it is declared, and what its writer calls it. */
interface Declaration extends Redirect {
  word: 'alias' | 'redirect'
}

/**
 * Makes one list of aliases and rules: first the redirects of one address, then the subtrees, the
 * deepest first. What leads to its own address is skipped; an address that is a page stays that
 * page; of two with one address the first counts; a chain leads to its end.
 * @param aliases in navigation order
 * @param rules in the order of `redirects.yaml`
 * @param site without redirects
 * @returns the list, and what is wrong with it: a circle is an error, all else a warning
 * @see https://gohugo.io/content-management/urls/#aliases
 */
export function buildRedirects(
  aliases: readonly Alias[],
  rules: readonly WrittenRule[],
  site: Site,
): { redirects: Redirect[]; problems: Problem[] } {
  const ground = groundOf(site)
  const read = readAliases(aliases)
  const ofRules = rules.map(
    (rule): Declaration => ({
      from: rule.from,
      scope: rule.scope,
      to: targetOf(rule.target, ground, site),
      status: rule.status,
      source: rule.place,
      word: 'redirect',
    }),
  )
  const claimed = claimAddresses([...read.declarations, ...ofRules], site)
  const { chains, problems } = followChains(claimed.redirects, ground)
  const redirects = chains.map(({ redirect }) => redirect)
  const depthOf = ({ from }: Redirect) => foldersOf(from).length
  return {
    redirects: [
      ...redirects.filter(({ scope }) => scope === 'page'),
      ...redirects.filter(({ scope }) => scope === 'subtree').sort((a, b) => depthOf(b) - depthOf(a)),
    ],
    problems: [...read.problems, ...claimed.problems, ...problems, ...missingTargets(chains, ground)],
  }
}

function readAliases(aliases: readonly Alias[]): { declarations: Declaration[]; problems: Problem[] } {
  const declarations: Declaration[] = []
  const problems: Problem[] = []
  for (const { page, written, place } of aliases) {
    const from = permalinkOfAlias(written, page.permalink)
    if (from === undefined) {
      const reason = `alias "${written}" is no address of this site`
      problems.push(warning(place, 'alias', reason, 'Write a path: /old/address/ or old-name.'))
    } else {
      const to = page.permalink
      declarations.push({ from, scope: 'page', to, status: 301, source: place, word: 'alias' })
    }
  }
  return { declarations, problems }
}

/** One redirect an address, and none where a page is. */
function claimAddresses(
  declarations: readonly Declaration[],
  { byPermalink }: Site,
): { redirects: Redirect[]; problems: Problem[] } {
  const claimed = new Map<string, Declaration>()
  const problems: Problem[] = []
  for (const declaration of declarations) {
    const { scope, from, to, status } = declaration
    const owner = scope === 'page' ? byPermalink.get(from) : undefined
    const earlier = claimed.get(nameOf(declaration))
    if (owner) {
      if (to !== owner.permalink) problems.push(hidesPage(declaration, owner))
    } else if (earlier) {
      if (to !== earlier.to || status !== earlier.status) problems.push(isTaken(declaration, earlier))
    } else {
      claimed.set(nameOf(declaration), declaration)
    }
  }
  return { redirects: [...claimed.values()].map(({ word: _, ...redirect }) => redirect), problems }
}

function hidesPage({ word, from, source }: Declaration, owner: Page): Problem {
  return warning(
    source,
    word,
    `${word} ${from} is the address of ${owner.path || 'a generated page'}, which stays there`,
    `Remove the ${word}, or move ${owner.path || 'that page'}.`,
  )
}

function isTaken(declaration: Declaration, earlier: Declaration): Problem {
  const { word, source } = declaration
  const areAliases = word === 'alias' && earlier.word === 'alias'
  return warning(
    source,
    word,
    `${word} ${nameOf(declaration)} is already claimed by ${earlier.source.file}:${earlier.source.line}`,
    areAliases ? 'Keep it in one of the two articles.' : 'Remove one of the two.',
  )
}

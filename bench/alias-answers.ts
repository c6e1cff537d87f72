import { answerOf } from '../e2e/hosts/ask.ts'
import { targetHref } from '../lib/content/redirect-target.ts'
import { encodePermalink } from '../lib/content/url.ts'
import type { Redirect, Site } from '../lib/types.ts'

/** How a host answered for the old addresses of a site. */
export interface AliasAnswers {
  tried: number
  right: number
  /** Those whose target answers 200, of those that lead to a page of the site. */
  arrived: number
  inside: number
  /** What was wrong, a line each. */
  wrong: string[]
}

/** Asks a host for every old address of a site, and then for where it leads. */
export async function askForAliases(origin: string, { redirects, config }: Site): Promise<AliasAnswers> {
  const answers: AliasAnswers = { tried: 0, right: 0, arrived: 0, inside: 0, wrong: [] }
  const arrivals = new Map<string, boolean>()
  for (const redirect of redirects.filter(({ scope }) => scope === 'page')) {
    answers.tried++
    const fault = await faultOf(origin, config.basePath, redirect)
    if (fault) answers.wrong.push(fault)
    else answers.right++
    const target = inside(redirect)
    if (target === undefined) continue
    answers.inside++
    const arrived = arrivals.get(target) ?? (await answerOf(origin, config.basePath, target))[0] === 200
    arrivals.set(target, arrived)
    if (arrived) answers.arrived++
    else answers.wrong.push(`${redirect.from}: nothing is at ${target}`)
  }
  return answers
}

async function faultOf(origin: string, basePath: string, redirect: Redirect): Promise<string | undefined> {
  const { from, to, status } = redirect
  const wanted = status === 410 ? [410] : [status, targetHref(to, '')]
  const given = await answerOf(origin, basePath, encodePermalink(from))
  return String(given) === String(wanted) ? undefined : `${from}: ${given} and not ${wanted}`
}

/** The page of the site that a redirect leads to, without base path and anchor. */
function inside({ to, status }: Redirect): string | undefined {
  if (status === 410) return undefined
  const address = targetHref(to, '').replace(/#.*$/, '')
  return address.startsWith('/') ? address : undefined
}

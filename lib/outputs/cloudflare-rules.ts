import { splatToken } from '../content/redirect-target.ts'
import type { HostRedirect, HostRedirects, HostSubtree } from './host-redirects.ts'
import { spellings, withAndWithoutSlash } from './redirect-paths.ts'

/** What Cloudflare Pages takes from one `_redirects`; what comes after is ignored. */
const room = { statics: 2000, dynamics: 100, line: 1000 }

/** Lines of `_redirects`, and what found no room or no words in it. */
export interface CloudflareRules {
  /** Rules for one address each, first the ones that a subtree needs. */
  statics: string[]
  /** Rules with a star, tried in this order after all of the others. */
  dynamics: string[]
  leftExact: HostRedirect[]
  leftSubtrees: HostSubtree[]
}

/**
 * Chooses what of the redirects goes into `_redirects`. Subtrees come first, since nothing else can
 * answer for them, while every other redirect also has a page. A subtree catches files, too. So it
 * needs lines for all that is published below it, and is left out if these don't fit.
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function cloudflareRules({ exact, subtrees }: HostRedirects, basePath: string): CloudflareRules {
  const statics = new Map<string, string>()
  const dynamics: string[] = []
  const leftSubtrees: HostSubtree[] = []
  for (const subtree of subtrees) {
    const below = <T>(list: readonly T[], pathOf: (each: T) => string) =>
      list.filter((each) => pathOf(each).startsWith(subtree.root))
    const aliases = below(exact, ({ from }) => from)
    const passed = [...below(leftSubtrees, ({ root }) => root).map(({ root }) => root), ...subtree.shelters]
    const own = new Map([
      ...rules(subtree.root.slice(0, -1), answerOf(subtree).replace(splatToken, '')),
      ...[...subtree.living, ...passed].flatMap(passRules),
      ...aliases.flatMap(exactRules),
      // What a deeper subtree needs is there already.
      ...statics,
    ])
    const stars = [...passed.map(passBelow), ...starRules(subtree, basePath)]
    const fits = own.size <= room.statics && dynamics.length + stars.length <= room.dynamics
    const paths = [subtree.root, ...subtree.living, ...passed, ...aliases.map(({ from }) => from)]
    if (
      fits &&
      subtree.status !== 410 &&
      paths.every(isWritable) &&
      [...own.values(), ...stars].every(isShort)
    ) {
      for (const [path, line] of own) statics.set(path, line)
      dynamics.push(...stars)
    } else leftSubtrees.push(subtree)
  }
  const add = ([path, line]: Rule) => {
    if (!statics.has(path) && statics.size < room.statics && isShort(line)) statics.set(path, line)
  }
  const writable = exact.filter(({ from, status }) => status !== 410 && isWritable(from)).map(exactRules)
  for (const [first] of writable) if (first) add(first)
  // Other ways to write an address lead to its page, which is at the first one, and so to the rule.
  for (const [, ...others] of writable) others.forEach(add)
  const leftExact = exact.filter(
    ({ from, status }) => status === 410 || !spellings(from).some((path) => statics.has(path)),
  )
  return { statics: [...statics.values()], dynamics, leftExact, leftSubtrees }
}

type Rule = [path: string, line: string]

function rules(path: string, answer: string): Rule[] {
  return spellings(path).map((spelling) => [spelling, `${spelling} ${answer}`])
}

/** For what is gone there is no status, so that its page is sent. */
function exactRules(redirect: HostRedirect): Rule[] {
  if (redirect.status === 410) return passRules(redirect.from)
  return withAndWithoutSlash(redirect.from).flatMap((path) => rules(path, answerOf(redirect)))
}

/** The file at an address is sent, as if there were no subtree around it. */
function passRules(path: string): Rule[] {
  return withAndWithoutSlash(path).flatMap((each) =>
    spellings(each).map((spelling): Rule => [spelling, `${spelling} ${spelling} 200`]),
  )
}

function passBelow(folder: string): string {
  const [path] = spellings(folder)
  return `${path}* ${path}${splatToken} 200`
}

/**
 * A subtree that leads to the root of the site has its slashes counted, since `/v1//evil.example/`
 * would lead to `//evil.example/`, which names another host.
 */
function starRules(subtree: HostSubtree, basePath: string): string[] {
  const { target, status } = subtree
  const isOpen = target.address.startsWith(`${basePath}/${splatToken}`)
  return spellings(subtree.root).flatMap((root) => [
    ...(isOpen ? [`${root}//* ${basePath}/ ${status}`, `${root}/* ${answerOf(subtree)}`] : []),
    `${root}* ${answerOf(subtree)}`,
  ])
}

function answerOf({ target, status }: Pick<HostRedirect, 'target' | 'status'>): string {
  return `${target.address}${target.query}${target.anchor} ${status}`
}

function isShort(line: string): boolean {
  return line.length <= room.line
}

/** A star, and a colon before a letter, stand for what an address may have: there is no other way to write them. */
function isWritable(path: string): boolean {
  return !/\*|:[a-z]/i.test(path)
}

import { z } from 'zod'
import { error } from '../problem.ts'
import type { Place, Problem, Redirect, SourceFile } from '../types.ts'
import { parseYaml } from '../yaml.ts'
import { isWholeTarget, splatToken } from './redirect-target.ts'
import { decodeAddress, permalinkOfAlias, resolveDots } from './url.ts'

/** Where the rules stand in the content folder. */
export const redirectRulesPath = 'redirects.yaml'

/** A rule of `redirects.yaml`. */
export interface WrittenRule extends Pick<Redirect, 'from' | 'scope' | 'status'> {
  /** As written: a path of the site, a file of the content folder, or a whole address; empty where the page is gone. */
  target: string
  place: Place
}

const statuses = [301, 302, 308, 410] as const

/** One entry of `content/redirects.yaml`. The manual's page on redirect rules lists the same keys. */
const ruleSchema = z.strictObject({
  /** The old address, or with `/*` at its end all below it; without the base path. */
  from: z.string(),
  /** Where it leads: a path, a file of the content folder, a whole address; none where the page is gone. */
  to: z.string().default(''),
  /** 301 moved for good, 302 for now, 308 for good with the same method, 410 gone. */
  status: z.literal(statuses).optional(),
  /** Another way to write `status: 410`. */
  gone: z.boolean().default(false),
})

/** What is wrong with a key, so that it is said where the key stands. */
interface Fault {
  key: keyof z.output<typeof ruleSchema>
  reason: string
}

const rulesSchema = z
  .array(
    ruleSchema.transform((entry, context): Omit<WrittenRule, 'place'> => {
      // A key with a slip in it is there twice: as unknown, and as missing.
      if (context.issues.length > 0) return z.NEVER
      const from = readFrom(entry.from)
      const to = readTarget(entry, entry.from.trim().endsWith('/*'))
      for (const fault of [from, to])
        if ('reason' in fault) context.addIssue({ code: 'custom', path: [fault.key], message: fault.reason })
      return 'reason' in from || 'reason' in to ? z.NEVER : { ...from, ...to }
    }),
  )
  .nullish()
  .transform((rules) => rules ?? [])

/**
 * Reads the redirects that no article can declare.
 * @param file `redirects.yaml`, or undefined where the content folder has none
 * @returns the rules, each with its place, and an error for each that does not fit; then there are no rules
 */
export function readRedirectRules(file: SourceFile | undefined): {
  rules: WrittenRule[]
  problems: Problem[]
} {
  if (!file) return { rules: [], problems: [] }
  const yaml = parseYaml(file.source, file.path)
  const faults = yaml.faults.map(({ place, reason }) => error(place, 'redirect', reason, hint))
  if (faults.length > 0) return { rules: [], problems: faults }
  const result = rulesSchema.safeParse(yaml.value)
  if (!result.success) {
    const problems = result.error.issues.map((issue) =>
      error(yaml.placeOf([...issue.path, ...unknownKey(issue)]), 'redirect', reasonOf(issue), hint),
    )
    return { rules: [], problems }
  }
  const rules = result.data.map((rule, index) => ({ ...rule, place: yaml.placeOf([index, 'from']) }))
  return { rules, problems: [] }
}

const hint = `Write a list of \`- {from: /old/, to: /new/}\`. Known keys: ${Object.keys(ruleSchema.shape).join(', ')}.`

/** An old address as a permalink, or the root of a subtree. Old addresses are copied from where they are encoded. */
function readFrom(written: string): Pick<WrittenRule, 'from' | 'scope'> | Fault {
  const fault = (reason: string): Fault => ({ key: 'from', reason })
  const path = written.trim()
  if (!path.startsWith('/') || path.startsWith('//'))
    return fault(`from "${path}" is no path from the root of the site`)
  if (/[?#]/.test(path))
    return fault(`from "${path}" has a ${path.includes('?') ? 'query' : '#hash'}, which no rule can match`)
  const isSubtree = path.endsWith('/*')
  const decoded = decodeAddress(isSubtree ? path.slice(0, -1) : path)
  if (decoded.includes('*')) return fault(`from "${path}" has a * that does not stand alone at the end`)
  if (isSubtree) return { from: resolveDots(decoded), scope: 'subtree' }
  const from = permalinkOfAlias(decoded, '/')
  return from === undefined ? fault(`from "${path}" is the home page`) : { from, scope: 'page' }
}

/** Where a rule leads, as written, and its status. */
function readTarget(
  { to, status, gone }: z.output<typeof ruleSchema>,
  isSubtree: boolean,
): Pick<WrittenRule, 'target' | 'status'> | Fault {
  const fault = (reason: string): Fault => ({ key: 'to', reason })
  const target = to.trim()
  if (gone && status !== undefined && status !== 410)
    return { key: 'status', reason: `status ${status} contradicts gone` }
  const isGone = gone || status === 410
  if (isGone && target !== '') return fault('what is gone leads nowhere: to and gone exclude each other')
  if (isGone) return { target: '', status: 410 }
  if (target === '') return { key: 'from', reason: 'the rule has no to, and does not say gone: true' }
  if (target.includes(splatToken) && !isSubtree)
    return fault(`${splatToken} stands for what is below a subtree, and from does not end in /*`)
  return targetFault(target) ?? { target, status: status ?? 301 }
}

/** What is wrong with a target; hosts can fill in only the end of a path, and no request may choose the host. */
function targetFault(target: string): Fault | undefined {
  const fault = (reason: string): Fault => ({ key: 'to', reason })
  if (isWholeTarget(target)) {
    const [origin = ''] = /^https?:\/\/[^/?#]*/i.exec(target) ?? []
    if (origin.includes(':splat')) return fault(`${splatToken} stands in the name of a host`)
    return URL.canParse(target) ? undefined : fault(`to "${target}" is no web address`)
  }
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
    return fault(`to "${target}" is neither a path of the site nor an http or https address`)
  if (/^[?#]/.test(target)) return fault(`to "${target}" names no page`)
  if (target.includes('*')) return fault(`to "${target}" has a *; what from has there is ${splatToken}`)
  return target.includes(splatToken) && !/^\/([^?#]*\/)?:splat([?#](?!.*:splat).*)?$/s.test(target)
    ? fault(`${splatToken} does not stand at the end of the path: /new/${splatToken}`)
    : undefined
}

function unknownKey(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'unrecognized_keys') return `unknown key ${issue.keys.join(', ')}`
  if (issue.path.length === 0) return `${redirectRulesPath} is not a list of rules`
  const key = issue.path.slice(1).join('.')
  if (key === 'status') return `status is none of ${statuses.join(', ')}`
  return `${key || 'entry'}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`
}

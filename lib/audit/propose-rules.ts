import { splatToken } from '../content/redirect-target.ts'
import type { Audit, Missing } from './audit.ts'
import { rulePath } from './printable.ts'

/** A line for `redirects.yaml`. */
export interface ProposedRule {
  from: string
  /** Empty where no page is near: then the address may be gone. */
  to: string
  /** Why somebody has to decide about it; empty where it can be used as it is. */
  doubt: string
}

/**
 * The rules that mend what is missing: one for each folder that moved, and one for each other
 * address. What a rule of the site leads astray is mended there, and gets none.
 */
export function proposeRules({ subtrees, missing }: Pick<Audit, 'subtrees' | 'missing'>): ProposedRule[] {
  const ofSubtrees = subtrees.map(({ from, to }) => ({
    from: `${rulePath(from)}*`,
    to: rulePath(to) + splatToken,
    doubt: '',
  }))
  return [...ofSubtrees, ...missing.filter(isOpen).map(ruleFor)]
}

/** A `*` in an address is one that no rule can name. */
function isOpen({ path, subtree, through }: Missing): boolean {
  return subtree === undefined && through?.scope !== 'page' && !path.includes('*')
}

function ruleFor({ path, nearest }: Missing): ProposedRule {
  const from = rulePath(path)
  if (!nearest) return { from, to: '', doubt: 'no page is near' }
  const { page, by, isSure } = nearest
  return { from, to: rulePath(page.permalink), doubt: isSure ? '' : `nearest by its ${by}` }
}

import { ledgerPath } from '../content/read.ts'
import { readArticle } from '../content/read-article.ts'
import { error } from '../problem.ts'
import type { Problem } from '../types.ts'
import type { TakenAddress } from './compare.ts'
import { pageLine } from './format.ts'
import type { History } from './history.ts'
import { wordLikeness } from './likeness.ts'

/** Says that old links to one article now end at another. */
export function takenAddress({ page, owner, former }: TakenAddress): Problem {
  const { permalink, title, line } = page
  const was = title === '' ? former.path : `${former.path} ("${former.title}")`
  const own = pageLine({ permalink, file: owner.path, title: owner.title })
  return error(
    { file: ledgerPath, line: line || 1, column: 1 },
    'ledger',
    `${permalink} was ${was}, which is at ${former.permalink} now; ${owner.path} ("${owner.title}") has its address`,
    `Give the articles their addresses back. If it is meant so, make line ${line} of ${ledgerPath}: ${own}`,
  )
}

/**
 * Whether an article that is still in its file only got a new title, while another got its old one:
 * the text tells, where git knows it.
 */
export async function isOnlyRetitled(
  { page, owner, former }: TakenAddress,
  history: History | undefined,
): Promise<boolean> {
  if (owner.path !== page.file || !history) return false
  const source = await history.textAt(await history.commitOfLine(page.line), page.file)
  if (source === undefined) return false
  const { body } = readArticle({ path: page.file, source })
  return wordLikeness(body, owner.body) > wordLikeness(body, former.body)
}

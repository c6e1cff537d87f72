import { readArticle } from '../content/read-article.ts'
import type { SourceFile } from '../types.ts'

/**
 * Tells why the file of an article is no page of the site, in words that follow "is".
 * @returns `expired` where its writer has set the day on which its address ends: that is no loss
 */
export function whyUnpublished(file: SourceFile, now: Date): string {
  const { draft, expirydate, publishdate, date } = readArticle(file).frontMatter
  const start = publishdate ?? date
  if (expirydate !== undefined && Date.parse(expirydate) <= now.getTime()) return 'expired'
  if (draft) return 'a draft now'
  if (start !== undefined && Date.parse(start) > now.getTime()) return 'dated in the future'
  return 'left out of the site now'
}

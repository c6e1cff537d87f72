import { outputPath } from '../../content/url.ts'
import { joinedSheet, type StyleSheets } from '../../render/join-styles.ts'
import type { Claim, ClaimContent } from '../claims.ts'
import type { PublishedRecord } from '../published-record.ts'
import type { EditExamination } from './examine-edits.ts'

/**
 * Every file of a site of which texts were edited: what is made anew, and all else as the last build published it.
 * @param sheets style sheets of components, by address
 */
export function editedClaims(
  record: PublishedRecord,
  { pages, outputs, gone }: Pick<EditExamination, 'pages' | 'outputs' | 'gone'>,
  sheets: StyleSheets,
): Pick<Claim, 'path' | 'content'>[] {
  const contents = new Map<string, ClaimContent>()
  for (const [path, { key }] of record) contents.set(path, { key })
  // Those that pages need are written with them.
  for (const path of joinedPaths(record, sheets)) contents.delete(path)
  for (const path of gone) contents.delete(path)
  for (const output of outputs) contents.set(output.path, { output })
  for (const { permalink } of pages) contents.set(outputPath(permalink), { page: permalink })
  return Array.from(contents, ([path, content]) => ({ path, content }))
}

function joinedPaths(record: PublishedRecord, sheets: StyleSheets): Set<string> {
  const lists = new Map<string, readonly string[]>()
  for (const { joined } of record.values()) if (joined) lists.set(joined.join(), joined)
  return new Set(Array.from(lists.values(), (addresses) => joinedSheet(addresses, sheets).path))
}

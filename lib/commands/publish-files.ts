import { existsSync } from 'node:fs'
import { startProgress } from '../progress.ts'
import type { Folders } from '../project.ts'
import type { Claim } from '../publish/claims.ts'
import { replaceOutFolder } from '../publish/out-folder.ts'
import { newPublication, type Published, readPublished, writePublished } from '../publish/published-record.ts'
import { spareFolderOf } from '../publish/spare-folder.ts'
import { writeSite } from '../publish/write-site.ts'
import type { StyleSheets } from '../render/join-styles.ts'
import type { Rendering } from '../render/render-site.ts'

/**
 * Puts a site into its out folder, and notes what was published.
 * @param claims its files but for those of Next
 * @param sheets style sheets of components, by address
 * @param before what is in the out folder
 */
export async function publishFiles(
  folders: Folders,
  claims: readonly Pick<Claim, 'path' | 'content'>[],
  rendering: Rendering,
  sheets: StyleSheets,
  before = readPublished(folders.out),
): Promise<{ published: Published; reused: number }> {
  const publishing = startProgress('Publishing')
  const last = { folder: folders.out, record: before.record }
  const spare = spareFolderOf(folders.out)
  const isFirst = !existsSync(folders.out)
  const { record, reused } = await replaceOutFolder(
    folders,
    (folder, isSpare) => {
      const standing = isSpare ? readPublished(spare).record : undefined
      return writeSite(claims, rendering, sheets, folder, last, standing)
    },
    spare,
  )
  const published = newPublication(record)
  writePublished(spare, before)
  writePublished(folders.out, published)
  // Where there was no site before, the spare one is another of this.
  if (isFirst) writePublished(spare, published)
  publishing.end(`${record.size} files`)
  return { published, reused }
}

import { existsSync } from 'node:fs'
import { startProgress } from '../progress.ts'
import type { Folders } from '../project.ts'
import type { Claim } from '../publish/claims.ts'
import { replaceOutFolder } from '../publish/out-folder.ts'
import { copyPublished, readPublished, writePublished } from '../publish/published-record.ts'
import { spareFolderOf } from '../publish/spare-folder.ts'
import { type WrittenSite, writeSite } from '../publish/write-site.ts'
import type { StyleSheets } from '../render/join-styles.ts'
import type { Rendering } from '../render/render-site.ts'

/**
 * Puts a site into its out folder, and notes what was published.
 * @param claims its files but for those of Next
 * @param sheets style sheets of components, by address
 */
export async function publishFiles(
  folders: Folders,
  claims: readonly Pick<Claim, 'path' | 'content'>[],
  rendering: Rendering,
  sheets: StyleSheets,
): Promise<WrittenSite> {
  const publishing = startProgress('Publishing')
  const last = { folder: folders.out, record: readPublished(folders.out) }
  const spare = spareFolderOf(folders.out)
  const isFirst = !existsSync(folders.out)
  const written = await replaceOutFolder(
    folders,
    (folder, isSpare) => {
      const standing = isSpare ? readPublished(spare) : undefined
      return writeSite(claims, rendering, sheets, folder, last, standing)
    },
    spare,
  )
  copyPublished(folders.out, spare)
  writePublished(folders.out, written.record)
  // Where there was no site before, the spare one is another of this.
  if (isFirst) copyPublished(folders.out, spare)
  publishing.end(`${written.record.size} files`)
  return written
}

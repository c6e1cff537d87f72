import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A test, or a whole file of tests. */
interface Scope {
  after(clean: () => Promise<void>): void
}

/** A temporary folder of the given files, texts by path, which is gone after the test or the file of tests. */
export async function folderOf(scope: Scope, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fingerpost-')))
  scope.after(() => rm(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A content folder for one test, outside of the project. */
export interface ContentFolder {
  content: string
  /** Where a build of it may go. */
  out: string
  write(path: string, source: string | Buffer): Promise<void>
}

/** Makes a content folder of the given files. */
export async function makeContentFolder(files: Record<string, string | Buffer>): Promise<ContentFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-'))
  const content = join(folder, 'content')
  const write = async (path: string, source: string | Buffer) => {
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), source)
  }
  for (const [path, source] of Object.entries(files)) await write(path, source)
  return { content, out: join(folder, 'out'), write }
}

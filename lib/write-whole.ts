import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file beside its place and renames it, so that no other process ever sees half of it, however this one
 * ends. Its folder is made if it is not there.
 */
export async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const temporary = `${file}.${randomUUID()}`
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(temporary, content)
    await rename(temporary, file)
  } catch (fault) {
    await rm(temporary, { force: true })
    throw fault
  }
}

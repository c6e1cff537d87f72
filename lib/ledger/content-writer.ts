import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { SourceFile } from '../types.ts'

/** A file that was not written, and why. */
export class Unwritten extends Error {}

/**
 * Replaces a file of the content folder in one step.
 * @param root the content folder, absolute, without links
 * @param before the file as it was read
 * @throws Unwritten where it has changed since, leads out of the folder, or is not writable
 */
export async function rewriteFile(root: string, before: SourceFile, source: string): Promise<void> {
  const file = await realpath(join(root, before.path)).catch(refuse)
  if (!file.startsWith(root + sep)) throw new Unwritten('it leads out of the content folder')
  // Bytes that are no UTF-8 would be lost, and look like a change.
  const bytes = await readFile(file).catch(refuse)
  if (!bytes.equals(Buffer.from(before.source))) throw new Unwritten('it has changed since it was read')
  const fresh = join(dirname(file), `.fingerpost-${process.pid}.tmp`)
  const { mode } = await stat(file)
  await writeFile(fresh, source, { mode, flag: 'wx' }).catch(refuse)
  await rename(fresh, file).catch(async (fault) => {
    await rm(fresh, { force: true })
    refuse(fault)
  })
}

/**
 * Makes a new file in the content folder.
 * @throws Unwritten where there is something of that name, even a link to nowhere, or no leave to write
 */
export async function createFile(root: string, { path, source }: SourceFile): Promise<void> {
  await writeFile(join(root, path), source, { flag: 'wx' }).catch(refuse)
}

function refuse(fault: NodeJS.ErrnoException): never {
  if (fault.code === undefined) throw fault
  throw new Unwritten(`it cannot be written (${fault.code})`)
}

import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Claim } from './claims.ts'
import type { Rendering } from './render.ts'

/** Writes every file below `folder`; none ever lands outside of it. */
export async function writeSite(
  claims: readonly Claim[],
  rendering: Rendering,
  folder: string,
): Promise<void> {
  await writeBelow(
    folder,
    claims.map(({ path, write }) => ({ path, write: (target) => write(target, rendering) })),
  )
  await copyStatic(rendering, join(folder, '_next'))
  for (const { path, content } of rendering.filesOfPages()) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}

/** A file that is to be written: relative to a folder, and how. */
export interface WrittenFile {
  path: string
  write(target: string): Promise<void>
}

/** The disk takes several at a time; far more would only wait with all they hold in memory. */
const atOnce = 32

/**
 * Writes files, and the folders that they need.
 * @throws Error where one would land outside of `folder`
 */
export async function writeBelow(folder: string, files: readonly WrittenFile[]): Promise<void> {
  for (let start = 0; start < files.length; start += atOnce)
    await Promise.all(
      files.slice(start, start + atOnce).map(async ({ path, write }) => {
        const target = resolve(folder, path)
        if (!target.startsWith(folder + sep)) throw new Error(`${path} leads out of the out folder`)
        await mkdir(dirname(target), { recursive: true })
        await write(target)
      }),
    )
}

/** Next's hashed files; its scripts only where a page needs them. */
async function copyStatic({ staticFolder, usesRuntime }: Rendering, target: string): Promise<void> {
  const entries = await readdir(staticFolder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || (entry.name.endsWith('.js') && !usesRuntime())) continue
    const source = join(entry.parentPath, entry.name)
    const copy = join(target, relative(staticFolder, source))
    await mkdir(dirname(copy), { recursive: true })
    await copyFile(source, copy)
  }
}

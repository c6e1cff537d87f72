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
  for (const { path, write } of claims) {
    const target = resolve(folder, path)
    if (!target.startsWith(folder + sep)) throw new Error(`${path} leads out of the out folder`)
    await mkdir(dirname(target), { recursive: true })
    await write(target, rendering)
  }
  await copyStatic(rendering, join(folder, '_next'))
  for (const { path, content } of rendering.inlineScripts()) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
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

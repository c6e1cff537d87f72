import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { install, writeFiles } from '../packages.ts'

/**
 * Installs packages in exact versions, unless they are there already. Those that these depend on are as
 * new as they allow.
 * @param flags of npm
 */
export async function installPinned(
  folder: string,
  dependencies: Readonly<Record<string, string>>,
  ...flags: string[]
): Promise<void> {
  // Without a type: in a package of modules Docusaurus does not build, since it generates files that are none.
  const manifest = JSON.stringify({ private: true, dependencies })
  const read = (file: string) => readFile(join(folder, file), 'utf8').catch(() => '')
  // npm writes its own list last.
  const isThere = (await read('package.json')) === manifest && (await read('node_modules/.package-lock.json'))
  if (isThere) return
  await writeFiles(folder, { 'package.json': manifest })
  install(folder, ...flags)
}

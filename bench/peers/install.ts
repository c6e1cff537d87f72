import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../../lib/project.ts'

const source = join(projectFolder, 'bench/peers')

/**
 * Installs the packages that the bench compares with, unless they are there already.
 * @param folder in which they are installed
 * @returns the folder of the packages
 * @throws Error where npm cannot install them
 */
export async function installPeers(folder: string): Promise<string> {
  const packages = join(folder, 'node_modules')
  const read = (file: string) => readFile(file, 'utf8').catch(() => '')
  const isInstalled =
    (await read(join(folder, 'package-lock.json'))) === (await read(join(source, 'package-lock.json')))
  if (isInstalled && (await read(join(packages, '.package-lock.json'))) !== '') return packages
  await mkdir(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    await copyFile(join(source, file), join(folder, file))
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('npm could not install the packages that the bench compares with')
  return packages
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'

/** Asks what is run here to send nothing home. */
const silent = { ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/** Writes files into a folder, by path. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

/**
 * What is added to the environment of a program that runs in a folder: the Node.js that is installed in
 * the folder `node` beside it, if there is one, since some programs need a newer one than Fingerpost does.
 */
export function environmentIn(folder: string): Record<string, string> {
  const newer = join(dirname(folder), 'node/node_modules/node/bin')
  const path = `${existsSync(newer) ? newer + delimiter : ''}${process.env['PATH']}`
  return { ...silent, PATH: path, NODE_ENV: 'production' }
}

/**
 * Runs a program in a folder, in the environment that `environmentIn` says.
 * @throws Error where it fails
 */
export function runIn(folder: string, program: string, ...args: string[]): void {
  const { status } = spawnSync(program, args, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environmentIn(folder) },
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed in ${folder}`)
}

/** Installs what the `package.json` of a folder names, and packages besides; takes npm's flags, too. */
export function install(folder: string, ...packages: string[]): void {
  runIn(folder, 'npm', 'install', '--include=dev', '--no-audit', '--no-fund', ...packages)
}

/** The version of a package that is installed in a folder. */
export async function versionOf(folder: string, name: string): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : ''
}

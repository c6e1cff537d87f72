import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { workFolder } from '../../lib/project.ts'

/** Where the files of a package are. */
export interface DebianPackage {
  /** `/`, or a folder that stands for it. */
  root: string
  /** The program that it is asked for. */
  program: string
  /** What the program needs in its environment. */
  environment: Record<string, string>
}

const folders = ['usr/sbin', 'usr/bin']

/**
 * Finds the program of a Debian package, or unpacks the package, with those of its dependencies that
 * are missing, into a folder of its own: nothing of the system changes, and no service is started.
 * @returns a sentence that says why there is none, where it cannot be had
 */
export async function debianPackage(name: string, program: string): Promise<DebianPackage | string> {
  const own = join(workFolder, 'hosts', name)
  const found = programBelow('/', program) ?? programBelow(own, program)
  if (found) return found
  if (spawnSync('apt-get', ['--version']).status !== 0)
    return `there is no ${program}, and no apt-get to get it`
  await mkdir(join(own, '..'), { recursive: true })
  // Made elsewhere and moved in one step: another test may be doing the same.
  const folder = await mkdtemp(`${own}-`)
  try {
    // Only root may renew the lists, and only a fresh machine needs it.
    const fault = download(name, folder) === '' ? '' : renewAndDownload(name, folder)
    if (fault) return `apt-get cannot get ${name}: ${fault}`
    for (const file of await readdir(folder))
      if (file.endsWith('.deb'))
        spawnSync('dpkg-deb', ['--extract', join(folder, file), join(folder, 'root')])
    await rename(join(folder, 'root'), own).catch(() => undefined)
    return programBelow(own, program) ?? `${name} holds no ${program}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function programBelow(root: string, program: string): DebianPackage | undefined {
  const path = folders.map((folder) => join(root, folder, program)).find((file) => existsSync(file))
  if (!path) return undefined
  const libraries = root === '/' ? '' : join(root, 'usr/lib', `${machine()}-linux-gnu`)
  return { root, program: path, environment: libraries ? { LD_LIBRARY_PATH: libraries } : {} }
}

/** Debian's name of the architecture in the paths of libraries. */
function machine(): string {
  return process.arch === 'arm64' ? 'aarch64' : 'x86_64'
}

/** Gives what went wrong, or an empty text. */
function download(name: string, folder: string): string {
  const options = [
    '-o',
    `Dir::Cache::archives=${folder}`,
    '-o',
    'Debug::NoLocking=1',
    '--no-install-recommends',
  ]
  const { status, stderr } = spawnSync('apt-get', ['install', '--download-only', '-y', ...options, name], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  return status === 0 ? '' : (stderr.trim().split('\n').at(-1) ?? 'it failed')
}

function renewAndDownload(name: string, folder: string): string {
  spawnSync('apt-get', ['update'], { timeout: 120_000 })
  return download(name, folder)
}

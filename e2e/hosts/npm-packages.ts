import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { workFolder } from '../../lib/project.ts'

/** Programs of a host, as packages of npm, for its tests alone. */
export interface NpmPackages {
  /** Installs them once. Gives why that failed, or undefined. */
  install(): Promise<string | undefined>
  /** A file of theirs: `wrangler/bin/wrangler.js`. */
  path(file: string): string
}

/**
 * Describes packages that are installed into a folder of their own.
 * @param names with their exact versions: `wrangler@4.85.0`
 */
export function npmPackages(host: string, names: readonly string[]): NpmPackages {
  const folder = join(workFolder, 'hosts', [host, ...names].join('+').replace(/[^\w.+-]/g, '-'))
  return {
    path: (file) => join(folder, 'node_modules', file),
    async install() {
      if (existsSync(folder)) return undefined
      await mkdir(dirname(folder), { recursive: true })
      // Made elsewhere and moved in one step: another test may be doing the same.
      const unfinished = await mkdtemp(`${folder}-`)
      try {
        await writeFile(join(unfinished, 'package.json'), '{"private": true}')
        // None of them needs what its packages would run: RE2, which Superstatic can do without, would be compiled.
        const options = ['--no-audit', '--no-fund', '--no-update-notifier', '--ignore-scripts']
        await promisify(execFile)('npm', ['install', ...options, ...names], {
          cwd: unfinished,
          timeout: 240_000,
        })
        await rename(unfinished, folder).catch(() => undefined)
        return existsSync(folder) ? undefined : `${folder} can’t be made`
      } catch (fault) {
        return `npm couldn’t install ${names.join(', ')} (${fault instanceof Error ? fault.message : fault})`
      } finally {
        await rm(unfinished, { recursive: true, force: true })
      }
    },
  }
}

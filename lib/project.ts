import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Asset } from './types.ts'

/** The folder of Fingerpost itself: where `package.json` is. */
export const projectFolder = packageFolderOf(dirname(fileURLToPath(import.meta.url)))

/** Bundled, this module is deeper below the project than its source. */
function packageFolderOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageFolderOf(dirname(folder))
}

/**
 * The folder of the site: where its `content`, `public` and `out` are. The command `fingerpost` names it by
 * `FINGERPOST_SITE`; without, it is the checkout of Fingerpost.
 */
export const siteFolder = resolve(projectFolder, process.env['FINGERPOST_SITE'] || '.')

/** Whether the site has a repository of its own, and Fingerpost is one of its packages. */
export const isInstalled = siteFolder !== projectFolder

/**
 * Everything Fingerpost makes besides the out folder is below this one. `FINGERPOST_WORK` names another one
 * within the folder of the site, where modules find React: what one build keeps is then nothing to another.
 */
export const workFolder = resolve(siteFolder, process.env['FINGERPOST_WORK'] || '.fingerpost')

/** Variants of pictures, which outlive a build. */
export const variantCacheFolder = join(workFolder, 'images')

/** The folders that a command works on, absolute. */
export interface Folders {
  content: string
  out: string
}

/** Reads `CONTENT_DIR` and `OUT_DIR`; both are relative to the folder in which the command is run. */
export function foldersOf(environment: NodeJS.ProcessEnv): Folders {
  return {
    content: resolve(environment['CONTENT_DIR'] || join(siteFolder, 'content')),
    out: resolve(environment['OUT_DIR'] || join(siteFolder, 'out')),
  }
}

/** Where the file of an asset is, absolute. */
export function fileOfAsset({ path, folder }: Asset, folders: Pick<Folders, 'content'>): string {
  if (folder === 'portal') return join(projectFolder, 'public', path)
  return join(folder === 'public' ? join(siteFolder, 'public') : folders.content, path)
}

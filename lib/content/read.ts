import { readFileSync, realpathSync, statSync } from 'node:fs'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { error, ProblemError, warning } from '../problem.ts'
import type { Asset, Problem, SourceFile } from '../types.ts'
import { folderOfPath } from './url.ts'

/** The content folder as read from the disk. */
export interface ContentFolder {
  /** Absolute. */
  root: string
  articles: SourceFile[]
  /** `site.yaml`, where there is one. */
  config: SourceFile | undefined
  /** Files that are published as they are. */
  assets: Asset[]
  problems: Problem[]
}

/** An article larger than this is a mistake, and would hold up the build for all others. */
const largestArticle = 5_000_000

/**
 * Reads a content folder. Dot-files are left out; a symbolic link that leads out of the folder
 * is left out with a problem. The only module that reads the content folder's articles.
 * @throws ProblemError where the folder does not exist
 */
export async function readContentFolder(folder: string): Promise<ContentFolder> {
  const root = await realpath(folder).catch(() => {
    const place = { file: folder, line: 1, column: 1 }
    throw new ProblemError([
      error(
        place,
        'content',
        'there is no such content folder',
        'Set CONTENT_DIR to the folder that holds the articles.',
      ),
    ])
  })
  const result: ContentFolder = { root, articles: [], config: undefined, assets: [], problems: [] }
  await readFolder(result, root)
  result.articles.sort((a, b) => (a.path < b.path ? -1 : 1))
  result.assets.sort((a, b) => (a.path < b.path ? -1 : 1))
  return result
}

async function readFolder(result: ContentFolder, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const file = join(folder, entry.name)
    const path = relative(result.root, file).split(sep).join('/')
    if (entry.isDirectory()) await readFolder(result, file)
    else if (entry.isSymbolicLink()) await readLink(result, file, path)
    else if (entry.isFile()) await addFile(result, file, path).catch(ignoreVanished)
  }
}

async function readLink(result: ContentFolder, file: string, path: string): Promise<void> {
  const target = await realpath(file).catch(() => undefined)
  if (target?.startsWith(result.root + sep) && /\.\w+$/.test(target)) {
    await addFile(result, target, path)
    return
  }
  const place = { file: path, line: 1, column: 1 }
  result.problems.push(
    warning(
      place,
      'symbolic-link',
      'a symbolic link that leads to no file of the content folder is left out',
      'Put the file itself into the content folder.',
    ),
  )
}

async function addFile(result: ContentFolder, file: string, path: string): Promise<void> {
  if (path === 'site.yaml') {
    result.config = { path, source: await readFile(file, 'utf8') }
  } else if (/\.mdx?$/.test(path)) {
    const source = await readFile(file, 'utf8')
    if (source.length <= largestArticle) result.articles.push({ path, source })
    else
      result.problems.push(
        error(
          { file: path, line: 1, column: 1 },
          'content',
          'the article is larger than 5 MB',
          'Split it, or publish the data as a file beside an article.',
        ),
      )
  } else if (!/\.([cm]?[jt]sx?|ya?ml)$/.test(path)) {
    result.assets.push({ path, folder: 'content', permalink: folderOfPath(path) + path.split('/').at(-1) })
  }
}

/** A file may go while the folder is read: an editor's, or one that is being renamed. */
function ignoreVanished(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'ENOENT') throw fault
}

/** Lists the files of the `public` folder, which are published at their own path. */
export async function readPublicFolder(folder: string): Promise<Asset[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, folder: 'public', permalink: `/${path}` }))
}

/**
 * Reads text files of the content folder by their paths. Gives undefined for what is no file of
 * it: links and dots lead nowhere outside of it.
 * @param root absolute, without links, as `readContentFolder` gives it
 */
export function textReader(root: string): (path: string) => string | undefined {
  return (path) => {
    try {
      const file = realpathSync(join(root, path))
      const isInside = file.startsWith(root + sep) && !relative(root, file).split(sep).some(isHidden)
      if (!isInside) return undefined
      const stat = statSync(file)
      return stat.isFile() && stat.size <= largestArticle ? readFileSync(file, 'utf8') : undefined
    } catch {
      return undefined
    }
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.')
}

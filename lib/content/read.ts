import {
  closeSync,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { error, ProblemError, warning } from '../problem.ts'
import type { Asset, Problem, SourceFile } from '../types.ts'
import { formatOf, hasFrontMatter, isArticlePath } from './article-path.ts'
import { isCatalogue } from './catalogue/read-catalogue.ts'
import { redirectRulesPath } from './redirect-rules.ts'
import { folderOfPath } from './url.ts'

/** The content folder as read from the disk. */
export interface ContentFolder {
  /** Absolute. */
  root: string
  articles: SourceFile[]
  /** `site.yaml`, where there is one. */
  config: SourceFile | undefined
  /** `search-tests.yaml`, where there is one. */
  searchTests: SourceFile | undefined
  /** `urls.lock`, where there is one. */
  ledger: SourceFile | undefined
  /** `redirects.yaml`, where there is one. */
  redirectRules: SourceFile | undefined
  /** Files of `data/` that describe a catalogue. */
  catalogues: SourceFile[]
  /** Files that are published as they are. */
  assets: Asset[]
  problems: Problem[]
}

/** The file of the content folder that records what was ever published; it is never published itself. */
export const ledgerPath = 'urls.lock'

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
  const result: ContentFolder = {
    root,
    articles: [],
    config: undefined,
    searchTests: undefined,
    ledger: undefined,
    redirectRules: undefined,
    catalogues: [],
    assets: [],
    problems: [],
  }
  // All at once: a promise for each file takes several times as long as the file.
  readFolder(result, root, '')
  result.articles.sort((a, b) => (a.path < b.path ? -1 : 1))
  result.assets.sort((a, b) => (a.path < b.path ? -1 : 1))
  return result
}

/** @param path of the folder, relative to the root, with a slash at its end; empty for the root */
function readFolder(result: ContentFolder, folder: string, path: string): void {
  for (const entry of entriesOf(result, folder, path)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const file = join(folder, entry.name)
    const own = path + entry.name
    if (entry.isDirectory()) readFolder(result, file, `${own}/`)
    else if (entry.isSymbolicLink()) readLink(result, file, own)
    else addFile(result, file, own)
  }
}

function entriesOf(result: ContentFolder, folder: string, path: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (fault) {
    addUnreadable(result, path.slice(0, -1) || '.', fault)
    return []
  }
}

function readLink(result: ContentFolder, link: string, path: string): void {
  const target = targetOf(link)
  if (target?.startsWith(result.root + sep) && /\.\w+$/.test(target)) {
    addFile(result, target, path)
    return
  }
  result.problems.push(
    warning(
      { file: path, line: 1, column: 1 },
      'symbolic-link',
      'a symbolic link that leads to no file of the content folder is left out',
      'Put the file itself into the content folder.',
    ),
  )
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link)
  } catch {
    return undefined
  }
}

function addFile(result: ContentFolder, file: string, path: string): void {
  try {
    sortIn(result, file, path)
  } catch (fault) {
    addUnreadable(result, path, fault)
  }
}

/** Reads a file as what it is by its path. */
function sortIn(result: ContentFolder, file: string, path: string): void {
  const place = { file: path, line: 1, column: 1 }
  const status = statSync(file)
  const read = (): SourceFile => ({ path, source: readFileSync(file, 'utf8') })
  if (!status.isFile()) {
    // To read a named pipe would wait for a writer, for ever.
    const reason = 'it is no ordinary file and is left out'
    result.problems.push(warning(place, 'content', reason, 'Remove it from the content folder.'))
  } else if (path === 'site.yaml') {
    result.config = read()
  } else if (path === 'search-tests.yaml') {
    result.searchTests = read()
  } else if (path === ledgerPath) {
    result.ledger = read()
  } else if (path === redirectRulesPath) {
    result.redirectRules = read()
  } else if (/^data\/[^/]+\.ya?ml$/.test(path)) {
    const data = read()
    if (isCatalogue(data.source)) result.catalogues.push(data)
  } else if (isArticlePath(path) && (formatOf(path) !== 'html' || beginsWithFrontMatter(file))) {
    if (status.size <= largestArticle) result.articles.push(read())
    else
      result.problems.push(
        error(
          place,
          'content',
          'the article is larger than 5 MB',
          'Split it, or publish the data as a file beside an article.',
        ),
      )
  } else if (!/\.([cm]?[jt]sx?|ya?ml)$/.test(path)) {
    // Better here, with its name, than where it would be copied.
    closeSync(openSync(file, 'r'))
    result.assets.push({ path, folder: 'content', permalink: folderOfPath(path) + path.split('/').at(-1) })
  }
}

/**
 * Reads an article that was edited.
 * @param root of the content folder, absolute, without links
 * @returns undefined where it is no ordinary file of the folder, or too large for an article
 */
export function readArticleFile(root: string, path: string): SourceFile | undefined {
  const file = join(root, path)
  const status = lstatSync(file)
  if (!status.isFile() || status.size > largestArticle) return undefined
  return { path, source: readFileSync(file, 'utf8') }
}

/** An HTML file without front matter is published as it is, as in Hugo. */
function beginsWithFrontMatter(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(256)
    return hasFrontMatter(buffer.toString('utf8', 0, readSync(descriptor, buffer)))
  } finally {
    closeSync(descriptor)
  }
}

/** A file may go while the folder is read: an editor's, or one that is being renamed. */
function addUnreadable({ problems }: ContentFolder, file: string, fault: unknown): void {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  if (code === 'ENOENT') return
  if (code === undefined) throw fault
  const reason = `it cannot be read (${code})`
  problems.push(
    error({ file, line: 1, column: 1 }, 'content', reason, 'Allow your user to read it, or remove it.'),
  )
}

/** Lists the files of a `public` folder, of the site or of Fingerpost, which are published at their own path. */
export async function readPublicFolder(folder: string, owner: 'public' | 'portal'): Promise<Asset[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, folder: owner, permalink: `/${path}` }))
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

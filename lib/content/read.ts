import { readFileSync, realpathSync, statSync } from 'node:fs'
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
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
  await readFolder(result, root)
  result.articles.sort((a, b) => (a.path < b.path ? -1 : 1))
  result.assets.sort((a, b) => (a.path < b.path ? -1 : 1))
  return result
}

async function readFolder(result: ContentFolder, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((fault) => {
    addUnreadable(result, pathOf(result, folder) || '.', fault)
    return []
  })
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const file = join(folder, entry.name)
    const path = pathOf(result, file)
    if (entry.isDirectory()) await readFolder(result, file)
    else if (entry.isSymbolicLink()) await readLink(result, file, path)
    else await addFile(result, file, path).catch((fault) => addUnreadable(result, path, fault))
  }
}

function pathOf({ root }: ContentFolder, file: string): string {
  return relative(root, file).split(sep).join('/')
}

async function readLink(result: ContentFolder, file: string, path: string): Promise<void> {
  const target = await realpath(file).catch(() => undefined)
  if (target?.startsWith(result.root + sep) && /\.\w+$/.test(target)) {
    await addFile(result, target, path).catch((fault) => addUnreadable(result, path, fault))
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

async function addFile(result: ContentFolder, file: string, path: string): Promise<void> {
  const place = { file: path, line: 1, column: 1 }
  const status = await stat(file)
  if (!status.isFile()) {
    // To read a named pipe would wait for a writer, for ever.
    const reason = 'it is no ordinary file and is left out'
    result.problems.push(warning(place, 'content', reason, 'Remove it from the content folder.'))
  } else if (path === 'site.yaml') {
    result.config = { path, source: await readFile(file, 'utf8') }
  } else if (path === 'search-tests.yaml') {
    result.searchTests = { path, source: await readFile(file, 'utf8') }
  } else if (path === ledgerPath) {
    result.ledger = { path, source: await readFile(file, 'utf8') }
  } else if (path === redirectRulesPath) {
    result.redirectRules = { path, source: await readFile(file, 'utf8') }
  } else if (/^data\/[^/]+\.ya?ml$/.test(path)) {
    const source = await readFile(file, 'utf8')
    if (isCatalogue(source)) result.catalogues.push({ path, source })
  } else if (isArticlePath(path) && (formatOf(path) !== 'html' || (await beginsWithFrontMatter(file)))) {
    if (status.size <= largestArticle) result.articles.push({ path, source: await readFile(file, 'utf8') })
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
    await (await open(file)).close()
    result.assets.push({ path, folder: 'content', permalink: folderOfPath(path) + path.split('/').at(-1) })
  }
}

/** An HTML file without front matter is published as it is, as in Hugo. */
async function beginsWithFrontMatter(file: string): Promise<boolean> {
  const handle = await open(file)
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(256) }).finally(() => handle.close())
  return hasFrontMatter(buffer.toString('utf8', 0, bytesRead))
}

/** A file may go while the folder is read: an editor's, or one that is being renamed. */
function addUnreadable({ problems }: ContentFolder, file: string, fault: NodeJS.ErrnoException): void {
  if (fault.code === 'ENOENT') return
  if (fault.code === undefined) throw fault
  const reason = `it cannot be read (${fault.code})`
  problems.push(
    error({ file, line: 1, column: 1 }, 'content', reason, 'Allow your user to read it, or remove it.'),
  )
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

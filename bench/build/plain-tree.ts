import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { readArticle } from '../../lib/content/read-article.ts'
import type { SourceFile } from '../../lib/types.ts'
import type { PlainArticle } from './plain-article.ts'
import { plainMarkdown } from './plain-markdown.ts'

/** Reads the articles of a content folder and makes them plain. Files other than articles are left out. */
export async function readPlainTree(content: string): Promise<PlainArticle[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(content, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => /\.mdx?$/.test(path) && !/(^|\/)\./.test(path))
    .sort()
  const sources = await Promise.all(
    files.map(async (path) => ({ path, source: await readFile(join(content, path), 'utf8') })),
  )
  return plainArticles(sources)
}

/** Makes articles plain: each has an address of its own, drafts are left out. */
export function plainArticles(sources: readonly SourceFile[]): PlainArticle[] {
  const taken = new Set<string>()
  return sources.flatMap((file) => {
    const { frontMatter, body } = readArticle(file)
    if (frontMatter.draft || frontMatter.headless) return []
    const { path, isSection } = addressOf(file.path)
    let own = path
    for (let count = 2; taken.has(own); count++) own = `${path}-${count}`
    taken.add(own)
    const { title, description, weight, date } = frontMatter
    return {
      path: own,
      isSection,
      title: title || own.replace(/^.*\//, '') || 'Home',
      description,
      weight: weight ?? 0,
      date: date === undefined ? undefined : new Date(date),
      body: plainMarkdown(body, file.path.endsWith('x')),
    }
  })
}

/** Names of plain letters, since the builders write others in different ways. */
function addressOf(file: string): Pick<PlainArticle, 'path' | 'isSection'> {
  const names = file.replace(/\.mdx?$/, '').split('/')
  const isSection = names.at(-1) === '_index'
  if (isSection || names.at(-1) === 'index') names.pop()
  const path = names.map(
    (name) =>
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'x',
  )
  return { path: path.join('/'), isSection: isSection || path.length === 0 }
}

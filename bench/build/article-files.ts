import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type PlainArticle, withFrontMatter } from './plain-article.ts'
import { edited } from './repeat-articles.ts'
import type { Subject } from './subject.ts'

/** How a builder wants its articles. */
interface Form {
  /** Name of the file of a folder's own article. */
  section: '_index.md' | 'index.md'
  /** The builder's names for what it knows of an article. */
  fields(article: PlainArticle): Record<string, unknown>
}

/** Writes articles into a folder, which loses what it had, and gives how the one in the middle is edited. */
export async function writeArticles(
  folder: string,
  articles: readonly PlainArticle[],
  { section, fields }: Form,
): Promise<Pick<Subject, 'edit' | 'address'>> {
  const write = async (article: PlainArticle) => {
    const file = join(folder, article.isSection ? join(article.path, section) : `${article.path}.md`)
    await mkdir(dirname(file), { recursive: true })
    // Renamed into its place as editors do: Astro reads a file that is half written, and then waits for another edit.
    await writeFile(`${folder}.new`, withFrontMatter(fields(article), article.body))
    await rename(`${folder}.new`, file)
  }
  await rm(folder, { recursive: true, force: true })
  for (const article of articles) await write(article)
  const middle = articles[Math.floor(articles.length / 2)]
  if (!middle) throw new Error('There is no article to edit')
  return { address: `/${middle.path}/`, edit: (word) => write(edited(middle, word)) }
}

/** Removes files and folders. */
export async function removeAll(...paths: string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })))
}

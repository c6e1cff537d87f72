import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { findHugoProject } from '../../lib/content/hugo-project.ts'
import { readArticle } from '../../lib/content/read-article.ts'
import { makeHugoTree } from '../../lib/parity/hugo-tree.ts'
import { runHugo } from '../../lib/parity/run-hugo.ts'
import { writeFiles } from '../packages.ts'
import { removeAll } from './article-files.ts'
import { fingerpostSite } from './fingerpost.ts'
import { hugoProject } from './peers/hugo.ts'
import { layouts } from './peers/hugo-layouts.ts'
import type { Subject } from './subject.ts'

/**
 * Copies a Hugo tree as it is, for Hugo and for Fingerpost. Hugo gets bare layouts, and stubs for the
 * shortcodes that the tree lacks; what stops it is taken out and named.
 * @param content its content folder, which is only read
 * @param folder in which the copies are made
 */
export async function corpusSubjects(content: string, folder: string): Promise<Subject[]> {
  await removeAll(folder)
  const tree = await makeHugoTree(content, join(folder, 'hugo'), { hugo: 'hugo', title: 'Bench' })
  const left = await runHugo('hugo', tree.folder)
  for (const { path, reason } of left) console.log(`left out for Hugo: ${path}: ${reason}`)
  // The layouts so far print the model of each page.
  await removeAll(join(tree.folder, 'layouts/alias.html'), join(tree.folder, 'layouts/partials'))
  await writeFiles(tree.folder, layouts)

  const project = await findHugoProject(content)
  const copy = join(folder, 'fingerpost')
  const ownContent = join(copy, project?.content ?? 'content')
  const isWanted = (file: string) => !['.git', 'node_modules'].includes(basename(file))
  await cp(project?.folder ?? content, project ? copy : ownContent, { recursive: true, filter: isWanted })

  const article = await middleArticle(ownContent)
  return Promise.all([
    { ...hugoProject(tree.folder), ...(await editOf(join(tree.folder, 'content'), article)) },
    { ...(await fingerpostSite(ownContent, join(folder, 'out'))), ...(await editOf(ownContent, article)) },
  ])
}

/** An article in the middle whose address is that of its file. */
async function middleArticle(content: string): Promise<string> {
  const files = (await readdir(content, { recursive: true })).map((path) => path.split(sep).join('/')).sort()
  const plain: string[] = []
  for (const path of files.filter(
    (path) => /^[a-z0-9/-]+\.md$/.test(path) && basename(path) !== 'index.md',
  )) {
    const { given } = readArticle({ path, source: await readFile(join(content, path), 'utf8') })
    if (!['draft', 'url', 'slug', 'build', '_build'].some((field) => field in given)) plain.push(path)
  }
  const middle = plain[Math.floor(plain.length / 2)]
  if (!middle) throw new Error(`No article of ${relative('', content)} can be edited`)
  return middle
}

async function editOf(content: string, article: string): Promise<Pick<Subject, 'edit' | 'address'>> {
  const file = join(content, article)
  const source = await readFile(file, 'utf8')
  return {
    address: `/${article.replace(/\.md$/, '')}/`,
    edit: (word) => writeFile(file, `${source}\n\nThis is in the state of ${word}.\n`),
  }
}

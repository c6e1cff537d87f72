import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { findHugoProject } from '../../lib/content/hugo-project.ts'
import { runCommand, startCommand } from '../cli.ts'
import { contentsOf, filesIn, forget } from '../rebuild/site-builds.ts'

const works = { again: '.fingerpost/full/again', fresh: '.fingerpost/full/fresh' }

/**
 * Changes a copy of a content tree in several ways, builds it after each, ends a build while it renders, and
 * compares the site at the end, byte for byte, with one that is built from nothing.
 * @param folder for the copy and the two sites; emptied
 * @returns whether they are the same
 */
export async function survivesRebuilds(content: string, folder: string): Promise<boolean> {
  await rm(folder, { recursive: true, force: true })
  const copy = await copyOf(content, join(folder, 'tree'))
  const [again, fresh] = [join(folder, 'again'), join(folder, 'fresh')]
  for (const work of Object.values(works)) await forget(work)
  await build(copy, again, works.again)
  for (const [name, change] of Object.entries(changes)) {
    await change(copy)
    console.log(`${name}: ${await build(copy, again, works.again)}`)
  }
  if (!(await staysWhole(copy, again))) return false
  await build(copy, again, works.again)
  await build(copy, fresh, works.fresh)
  const different = differences(await contentsOf(again), await contentsOf(fresh))
  console.log(`${different.length} files differ from a build from nothing`)
  for (const path of different.slice(0, 20)) console.log(`    ${path}`)
  return different.length === 0
}

/** A copy of the Hugo project around a content folder, or of the folder alone. */
async function copyOf(content: string, target: string): Promise<string> {
  const project = await findHugoProject(content)
  const source = project?.folder ?? content
  await cp(source, target, {
    recursive: true,
    filter: (file) => !['.git', 'node_modules', 'public'].includes(basename(file)),
  })
  return join(target, relative(source, content))
}

const changes: Record<string, (content: string) => Promise<void>> = {
  'a text': async (content) => {
    const file = await articleAt(content, 0.2)
    await writeFile(file, `${await readFile(file, 'utf8')}\n\nOne more paragraph of it.\n`)
  },
  'a title': async (content) => {
    const file = await articleAt(content, 0.4)
    const source = await readFile(file, 'utf8')
    await writeFile(file, source.replace(/^title(\s*[:=]).*$/m, 'title$1 "Another title"'))
  },
  'a new article': async (content) =>
    writeFile(join(content, 'a-new-one.md'), '---\ntitle: A new one\n---\n\n## Part\n\nIts text.\n'),
  'an article that moves': async (content) =>
    rename(await articleAt(content, 0.6), join(content, 'moved.md')),
  'an article that is gone': async (content) => rm(await articleAt(content, 0.8)),
}

/** An article somewhere in the order of their paths. */
async function articleAt(content: string, place: number): Promise<string> {
  const files = (await filesIn(content)).filter((file) => /\/(?!_index|index)[^/]+\.md$/.test(file))
  const file = files[Math.floor(files.length * place)]
  if (!file) throw new Error(`no article in ${content}`)
  return file
}

/** Ends a build that has every page to render; whether the site is the one from before. */
async function staysWhole(content: string, out: string): Promise<boolean> {
  const before = await contentsOf(out)
  await rm(`${works.again}/pages`, { recursive: true, force: true })
  await changes['a text']?.(content)
  const running = startCommand('build', environment(content, out, works.again), ['--keep-going'])
  await running.prints(/Rendering pages/)
  running.child.kill('SIGKILL')
  await running.ended
  const different = differences(before, await contentsOf(out))
  console.log(`${different.length} files differ after a build that was killed`)
  return different.length === 0
}

const environment = (content: string, out: string, work: string) => ({
  CONTENT_DIR: content,
  OUT_DIR: out,
  FINGERPOST_WORK: work,
  SOURCE_DATE_EPOCH: '1748736000',
})

/** @returns what the build says of itself */
async function build(content: string, out: string, work: string): Promise<string> {
  const { status, printed } = await runCommand('build', environment(content, out, work), ['--keep-going'])
  if (status !== 0) throw new Error(`the build of ${content} ended with ${status}:\n${printed}`)
  return /Built .*/.exec(printed)?.[0] ?? ''
}

function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...paths].filter((path) => one[path] !== other[path])
}

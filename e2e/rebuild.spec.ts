import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { projectFolder } from '../lib/project.ts'
import { runCommand } from './cli.ts'
import { makeContentFolder } from './content-folder.ts'
import { changes, type Files, site } from './rebuild/changes.ts'
import { expect, test } from './test.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const works = { again: '.fingerpost/rebuild/again', fresh: '.fingerpost/rebuild/fresh' }
/** The scripts and style sheets of the portal are the same for all. */
const kept = ['articles', 'pages', 'sites', 'outputs', 'published', 'images', 'build']
const state = { environment: {}, now: '2025-06-01T00:00:00Z' }
let content: string
let out: string

test.beforeAll(async () => {
  test.setTimeout(120_000)
  const folder = await makeContentFolder({})
  content = folder.content
  out = folder.out
  await write(site)
  await forget(works.again)
  await build(works.again, out)
})

async function forget(work: string): Promise<void> {
  for (const folder of kept) await rm(join(projectFolder, work, folder), { recursive: true, force: true })
}

/** Builds the site, and says what was done anew. */
async function build(work: string, folder: string): Promise<{ compiled: number; rendered: number }> {
  const { status, printed } = await runCommand('build', {
    CONTENT_DIR: content,
    OUT_DIR: folder,
    FINGERPOST_WORK: work,
    SOURCE_DATE_EPOCH: String(Date.parse(state.now) / 1000),
    ...state.environment,
  })
  expect(status, printed).toBe(0)
  const [compiled, rendered] = ['articles compiled', 'pages rendered'].map(
    (what) => new RegExp(`(\\d+) of \\d+ ${what}`).exec(printed)?.[1],
  )
  return { compiled: Number(compiled), rendered: Number(rendered) }
}

async function write(files: Files): Promise<void> {
  for (const [path, source] of Object.entries(files)) {
    const file = join(content, path)
    await mkdir(dirname(file), { recursive: true })
    if (source === null) await rm(file)
    else await writeFile(file, source)
  }
}

/** The files of a folder with the hash of each. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashes = await Promise.all(
    files.sort().map(async (file): Promise<[string, string]> => {
      const hash = createHash('sha256').update(await readFile(file))
      return [relative(folder, file), hash.digest('hex')]
    }),
  )
  return Object.fromEntries(hashes)
}

for (const { name, files = {}, environment, now, rendered, compiled } of changes)
  test(`after a change of ${name} the site is that of a build from nothing`, async () => {
    await write(files)
    Object.assign(state, environment && { environment }, now && { now })
    const done = await build(works.again, out)
    const whole = `${out}-fresh`
    await forget(works.fresh)
    await build(works.fresh, whole)
    expect(await contentsOf(out)).toEqual(await contentsOf(whole))
    expect.soft(done).toEqual({ compiled, rendered })
  })

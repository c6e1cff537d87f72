import { existsSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../lib/project.ts'
import { runCommand } from './cli.ts'
import { makeContentFolder } from './content-folder.ts'
import { site } from './rebuild/changes.ts'
import { contentsOf, filesIn, forget, writeFiles } from './rebuild/site-builds.ts'
import { expect, test } from './test.ts'

test.describe.configure({ mode: 'default', timeout: 300_000 })

const work = '.fingerpost/damaged'
const kept = join(projectFolder, work)
let content: string
let out: string
let wanted: Record<string, string>

async function build(): Promise<void> {
  const { status, printed } = await runCommand('build', {
    CONTENT_DIR: content,
    OUT_DIR: out,
    FINGERPOST_WORK: work,
    SOURCE_DATE_EPOCH: '1748736000',
  })
  expect(status, printed).toBe(0)
}

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const folder = await makeContentFolder({})
  content = folder.content
  out = folder.out
  await writeFiles(content, site)
  await forget(work)
  await build()
  wanted = await contentsOf(out)
})

/** What a disk does to files, and a hand that copies one over another. */
const damages: ((content: Buffer, other: Buffer) => Buffer)[] = [
  (whole) => whole.subarray(0, whole.length / 2),
  (whole) => whole.subarray(0, -1),
  (whole) => Buffer.alloc(whole.length),
  (_, other) => other,
  () => Buffer.alloc(0),
]

/** What a build keeps, and what must go besides for it to be read. */
const entries: [name: string, besides: string[]][] = [
  ['articles/facts', []],
  ['articles/code', ['pages']],
  ['pages/html', ['published']],
  ['pages/qu', ['pages/html']],
  ['sites', []],
  ['outputs', []],
  ['images', ['published']],
  ['published', []],
  ['spare', []],
  ['finished', []],
  ['styles', []],
  ['scripts.json', []],
]

/** What is not read before it is known to be there. */
const readLate = ['articles/code', 'pages/html', 'images']

for (const [name, besides] of entries)
  for (const isGone of readLate.includes(name) ? [false, true] : [false])
    test(`${name}, when it is ${isGone ? 'gone' : 'damaged'}, costs time and nothing else`, async () => {
      const path = join(kept, name)
      if (isGone) await rm(path, { recursive: true })
      else await damage((await stat(path)).isFile() ? [path] : await filesIn(path))
      // Otherwise the build sees that it has nothing to do.
      if (name !== 'finished') await rm(join(kept, 'finished'), { recursive: true })
      for (const each of besides) await rm(join(kept, each), { recursive: true })
      await build()
      expect(await contentsOf(out)).toEqual(wanted)
      expect(existsSync(path)).toBe(true)
    })

async function damage(files: readonly string[]): Promise<void> {
  let other = Buffer.from('{}')
  for (const [index, file] of files.entries()) {
    const whole = await readFile(file)
    await writeFile(file, damages[index % damages.length]?.(whole, other) ?? '')
    other = whole
  }
}

for (const name of ['edits', 'articles/facts', 'outputs', 'spare', 'published'])
  test(`${name}, when it is damaged before a build after an edit, costs time and nothing else`, async () => {
    await writeFiles(content, { 'guides/second.md': `---\ntitle: Second\n---\n\nEdit of ${name}.\n` })
    await build()
    await writeFiles(content, { 'guides/second.md': `---\ntitle: Second\n---\n\nEdited ${name}.\n` })
    await damage(await filesIn(join(kept, name)))
    await build()
    const after = await contentsOf(out)
    await forget(work)
    await build()
    expect(after).toEqual(await contentsOf(out))
  })

test('a published file that somebody has changed, removed or added is as it should be after the next build', async () => {
  const before = await contentsOf(out)
  const [first = '', second = ''] = (await filesIn(out)).filter((file) => file.endsWith('index.html'))
  await writeFile(first, 'not ours')
  await rm(second)
  await writeFile(join(out, 'added.html'), 'not ours')
  await build()
  expect(await contentsOf(out)).toEqual(before)
})

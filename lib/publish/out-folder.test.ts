import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { ProblemError } from '../problem.ts'
import { recoverOutFolder, replaceOutFolder } from './out-folder.ts'

/** A folder with content and the given files, and where its site would go. */
async function placeOf(t: TestContext, files: Record<string, string>) {
  const folder = await folderOf(t, { 'content/a.md': 'A', ...files })
  const out = join(folder, 'out')
  return { folder, out, folders: { content: join(folder, 'content'), out } }
}

/** A build that writes one page. */
const write = async (folder: string) => {
  await writeFile(join(folder, 'redirects.json'), '{}')
  await writeFile(join(folder, 'index.html'), 'new')
}

const earlier = { 'out/redirects.json': '{}', 'out/index.html': 'old', 'out/gone/index.html': 'old' }

for (const [name, files] of [
  ['is made where there is none', {}],
  ['is replaced as a whole', earlier],
] as const) {
  test(`the out folder ${name}, and nothing is left beside it`, async (t) => {
    const { folder, out, folders } = await placeOf(t, files)
    await replaceOutFolder(folders, write)
    assert.deepEqual((await readdir(out)).toSorted(), ['index.html', 'redirects.json'])
    assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'new')
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'out'])
  })
}

test('the out folder may be there and empty', async (t) => {
  const { out, folders } = await placeOf(t, {})
  await mkdir(out)
  await replaceOutFolder(folders, write)
  assert.equal(existsSync(join(out, 'index.html')), true)
})

test('until all is written the old folder is whole', async (t) => {
  const { out, folders } = await placeOf(t, earlier)
  await replaceOutFolder(folders, async (folder) => {
    await write(folder)
    assert.notEqual(folder, out)
    assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'old')
    assert.equal(existsSync(join(out, 'gone/index.html')), true)
  })
})

test('a build that fails leaves the old folder as it is, and the next one works', async (t) => {
  const { folder, out, folders } = await placeOf(t, earlier)
  const fail = async (fresh: string) => {
    await writeFile(join(fresh, 'half.html'), '')
    throw new Error('no space left')
  }
  await assert.rejects(replaceOutFolder(folders, fail), /no space left/)
  assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'out'])
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'old')
  await replaceOutFolder(folders, write)
  assert.deepEqual((await readdir(out)).toSorted(), ['index.html', 'redirects.json'])
  assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'out'])
})

test('the last good build comes back where a build was killed between its two steps', async (t) => {
  const { out } = await placeOf(t, {
    '.out.fingerpost-old/index.html': 'old',
    '.out.fingerpost-new/index.html': 'new',
  })
  await recoverOutFolder(out)
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'old')
})

test('an old folder of which a part was removed is never put back', async (t) => {
  const { folder, out, folders } = await placeOf(t, {
    ...earlier,
    '.out.fingerpost-gone/index.html': 'a part',
    '.out.fingerpost-old/redirects.json': '{}',
  })
  await replaceOutFolder(folders, async (fresh) => {
    await recoverOutFolder(out)
    assert.equal(existsSync(join(folder, '.out.fingerpost-old')), true)
    await write(fresh)
  })
  assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'out'])
})

test('a build recovers it first, so that it survives this one failing, too', async (t) => {
  const { out, folders } = await placeOf(t, {
    '.out.fingerpost-old/index.html': 'old',
    '.out.fingerpost-old/redirects.json': '{}',
  })
  await assert.rejects(
    replaceOutFolder(folders, async () => {
      throw new Error('no')
    }),
  )
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'old')
})

test('recovery leaves a build that is there alone', async (t) => {
  const { out } = await placeOf(t, { 'out/index.html': 'there', '.out.fingerpost-old/index.html': 'old' })
  await recoverOutFolder(out)
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'there')
})

const refused: [name: string, out: string, files: Record<string, string>][] = [
  ['a folder of other files', 'out', { 'out/thesis.txt': 'mine' }],
  ['the content folder', 'content', { 'content/redirects.json': '{}' }],
  ['a folder above the content', '', { 'redirects.json': '{}' }],
  ['a folder within the content', 'content/out', {}],
]

for (const [name, path, files] of refused)
  test(`${name} is refused before anything is written`, async (t) => {
    const { folder, folders } = await placeOf(t, files)
    const out = join(folder, path)
    const before = await readdir(folder, { recursive: true })
    await assert.rejects(
      replaceOutFolder({ ...folders, out }, () => Promise.reject(new Error('written'))),
      (fault) => {
        assert.ok(fault instanceof ProblemError)
        assert.equal(
          fault.message,
          `${out}:1:1 error: OUT_DIR is a folder that no build of Fingerpost made\n    Set OUT_DIR to a new or empty folder outside of the content.`,
        )
        return true
      },
    )
    assert.deepEqual(await readdir(folder, { recursive: true }), before)
  })

test("somebody's own out.old and out.new are kept", async (t) => {
  const { folder, folders } = await placeOf(t, {
    'out.old/thesis.txt': 'mine',
    'out.new/draft.txt': 'mine',
    ...earlier,
  })
  await replaceOutFolder(folders, write)
  assert.equal(existsSync(join(folder, 'out.old/thesis.txt')), true)
  assert.equal(existsSync(join(folder, 'out.new/draft.txt')), true)
})

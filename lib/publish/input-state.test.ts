import assert from 'node:assert/strict'
import { mkdir, rename, rm, stat, symlink, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { editedFiles, stateOfInputs } from './input-state.ts'

type Change = (folder: string) => Promise<unknown>

const write =
  (path: string, text = 'other'): Change =>
  (folder) =>
    writeFile(join(folder, path), text)

const changes: [name: string, change: Change, isSeen: boolean][] = [
  ['nothing', async () => {}, false],
  ['a text', write('content/docs/a.md'), true],
  [
    'a text of the same length, with its old time',
    async (folder) => {
      const file = join(folder, 'content/docs/a.md')
      await writeFile(file, 'B')
      await utimes(file, 1, 1)
    },
    true,
  ],
  ['a new article', write('content/docs/b.md'), true],
  ['an article that is gone', (folder) => unlink(join(folder, 'content/docs/a.md')), true],
  [
    'another name',
    (folder) => rename(join(folder, 'content/docs/a.md'), join(folder, 'content/docs/c.md')),
    true,
  ],
  ['a new folder', (folder) => mkdir(join(folder, 'content/new')), true],
  ['what an editor hides in the content folder', write('content/docs/.a.md.swp'), false],
  [
    'packages in the content folder',
    async (folder) => {
      await mkdir(join(folder, 'content/node_modules'))
      await write('content/node_modules/a.js')(folder)
    },
    false,
  ],
  ['a hidden file beside it, which is published', write('static/.well-known'), true],
  ['a file beside it', write('hugo.toml'), true],
  ['a file that was not there', write('config.yaml'), true],
  ['a file of git', write('static/.git/index'), false],
  ['the file behind a link', write('shared.txt'), true],
  [
    'a link',
    async (folder) => {
      await rm(join(folder, 'static/link'))
      await symlink(join(folder, 'hugo.toml'), join(folder, 'static/link'))
    },
    true,
  ],
  ['a name in a list', write('themes/other'), true],
  ['what stands below a list', write('themes/one/theme.toml'), false],
  ['something else', write('README.md'), false],
]

for (const [name, change, isSeen] of changes)
  test(`${name} is ${isSeen ? '' : 'not '}seen`, async (t) => {
    const folder = await folderOf(t, {
      'content/docs/a.md': 'A',
      'static/b.txt': 'B',
      'static/.git/index': '',
      'hugo.toml': '',
      'themes/one/theme.toml': '',
      'shared.txt': '',
    })
    await utimes(join(folder, 'content/docs/a.md'), 1, 1)
    await symlink(join(folder, 'shared.txt'), join(folder, 'static/link'))
    const paths = (...names: string[]) => names.map((each) => join(folder, each))
    const inputs = {
      content: join(folder, 'content'),
      trees: paths('static', 'hugo.toml', 'config.yaml'),
      lists: paths('themes'),
    }
    const before = stateOfInputs(inputs)
    await change(folder)
    assert.equal(stateOfInputs(inputs).lines.join() !== before.lines.join(), isSeen)
  })

const edits: [name: string, before: string[], after: string[], edited: string[] | undefined][] = [
  ['nothing', ['/a/', '/a/b c.md 1 2.5 3 4'], ['/a/', '/a/b c.md 1 2.5 3 4'], []],
  ['a time', ['/a/', '/a/b c.md 1 2.5 3 4'], ['/a/', '/a/b c.md 1 2.75 3 4'], ['/a/b c.md']],
  ['another file of that name', ['/a.md 1 2 3 4'], ['/a.md 1 2 3 5'], ['/a.md']],
  ['a name', ['/a.md 1 2 3 4'], ['/b.md 1 2 3 5'], undefined],
  ['a file that came', ['/a.md none'], ['/a.md 1 2 3 4'], undefined],
  ['a file that is gone', ['/a.md 1 2 3 4'], ['/a.md none'], undefined],
  ['a folder in the place of a file', ['/a.md 1 2 3 4'], ['/a.md/'], undefined],
  ['a list of names', ['/themes/ one'], ['/themes/ two'], undefined],
  ['one more', ['/a.md 1 2 3 4'], ['/a.md 1 2 3 5', '/b.md 1 2 3 4'], undefined],
]
for (const [name, before, after, edited] of edits)
  test(`of two states, ${name} is ${edited ? 'an edit, or none' : 'more than an edit'}`, () =>
    assert.deepEqual(editedFiles(before, after), edited))

test('the last time is that of the newest file or folder; a whole second may be any of two', async (t) => {
  const folder = await folderOf(t, { 'content/a.md': 'A', 'content/b.md': 'B' })
  const state = () => stateOfInputs({ content: join(folder, 'content'), trees: [], lists: [] }).touched
  const { ctimeMs } = await stat(join(folder, 'content'))
  assert.ok(state() >= ctimeMs)
  const later = Math.ceil(Date.now() / 1000) + 60
  await utimes(join(folder, 'content/a.md'), later, later)
  assert.equal(state(), later * 1000 + 2000)
})

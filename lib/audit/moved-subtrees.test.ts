import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteOf } from '../content/site.fixture.ts'
import { findMovedSubtrees } from './moved-subtrees.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const below = (folder: string, all = names) => all.map((name) => `${folder}${name}/`)
const { site } = siteOf(
  Object.fromEntries(
    [...below('new/'), ...below('new/deep/'), ...below('top-', names), 'new/overview/'].map((path) => [
      `${path.slice(0, -1)}.md`,
      '---\ntitle: T\n---',
    ]),
  ),
)

const cases: [title: string, missing: string[], expected: string[]][] = [
  ['a folder', below('/old/'), ['/old/ /new/ 6']],
  [
    'a folder with those in it, and its own address',
    ['/old/', ...below('/old/'), ...below('/old/deep/')],
    ['/old/ /new/ 13'],
  ],
  ['addresses without slash', names.map((name) => `/old/${name}`), ['/old/ /new/ 6']],
  ['a folder that was at the root', below('/'), ['/ /new/ 6']],
  ['a folder that is at the root now', below('/old/top-'), ['/old/ / 6']],
  ['a folder in which something is gone', [...below('/old/'), '/old/gone/'], ['/old/ /new/ 6']],
  ['not where much is gone', [...below('/old/'), ...below('/old/gone-')], []],
  [
    'the folder in it where much beside it is gone',
    [...below('/old/deep/'), ...below('/old/gone-')],
    ['/old/deep/ /new/deep/ 6'],
  ],
  ['not for a few', below('/old/', ['a', 'b', 'c', 'd']), []],
  ['not where case or ending differ', names.map((name) => `/old/${name}.html`), []],
  ['not for a path that goes on', below('/older/', ['a/x', 'b/x', 'c/x', 'd/x', 'e/x']), []],
]

for (const [title, missing, expected] of cases)
  test(`moved: ${title}`, () => {
    const found = findMovedSubtrees(missing, site)
    assert.deepEqual(
      found.map(({ from, to, paths }) => `${from} ${to} ${paths.length}`),
      expected,
    )
  })

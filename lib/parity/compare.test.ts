import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareModels } from './compare.ts'
import { excuseFor } from './excuse.ts'
import type { ParityModel, ParityPage } from './model.ts'
import { scoresOf, scoreTable } from './report.ts'

const bare: ParityPage = {
  file: 'a.md',
  url: '/a/',
  kind: 'page',
  title: 'A',
  linkTitle: 'A',
  weight: 1,
  date: '2024-01-01T00:00:00Z',
  lastmod: undefined,
  parent: '/',
  children: [],
  headings: [{ level: 2, id: 'one', text: 'One' }],
  readingTime: 1,
}
const model = (page: Partial<ParityPage>, rest: Partial<ParityModel> = {}): ParityModel => ({
  pages: [{ ...bare, ...page }, ...['/x/', '/y/', '/z/'].map((url) => ({ ...bare, file: '', url }))],
  aliases: new Map(),
  menus: [],
  ...rest,
})

const cases: [name: string, hugo: ParityModel, fingerpost: ParityModel, expected: string[]][] = [
  ['equal models', model({}), model({}), []],
  ['.mdx stands for .md', model({}), model({ file: 'a.mdx' }), []],
  ['the same instant', model({}), model({ date: '2024-01-01T01:00:00+01:00' }), []],
  ['an address', model({}), model({ url: '/b/' }), ['url: /a/ | /b/']],
  ['a weight', model({}), model({ weight: 2 }), ['weight: 1 | 2']],
  ['a title', model({}), model({ title: 'B' }), ['title: A | B']],
  ['an unknown reading time is no difference', model({}), model({ readingTime: undefined }), []],
  [
    'a page of one side',
    model({}),
    model({ file: 'b.md' }),
    ['published: page /a/ | nothing', 'published: nothing | page /a/'],
  ],
  [
    'a heading id',
    model({}),
    model({ headings: [{ level: 2, id: 'eins', text: 'One' }] }),
    ['heading: h2 #one | h2 #eins'],
  ],
  ['a heading of one side', model({ headings: [] }), model({}), ['heading: no heading here | h2 #one']],
  [
    'one child displaced',
    model({ children: ['/x/', '/y/', '/z/'] }),
    model({ children: ['/y/', '/z/', '/x/'] }),
    ['order: /x/ comes first | /x/ comes after /z/'],
  ],
  ['a child of one side', model({ children: ['/x/'] }), model({}), ['order: lists /x/ | does not']],
  ['a child that is no page', model({ children: ['/gone/'] }), model({}), []],
  [
    'an alias',
    model({}, { aliases: new Map([['/old/', '/a/']]) }),
    model({}),
    ['alias: /old/ leads to /a/ | /old/ leads to nothing'],
  ],
  [
    'a menu entry',
    model({}, { menus: [{ menu: 'main', trail: ['A', 'B'], url: '/a/' }] }),
    model({}),
    ['menu: main: A > B (/a/) | no entry here'],
  ],
]
for (const [name, hugo, fingerpost, expected] of cases) {
  test(name, () => {
    const { differences } = compareModels(hugo, fingerpost)
    assert.deepEqual(
      differences.map((each) => `${each.itemClass}: ${each.hugo} | ${each.fingerpost}`),
      expected,
    )
  })
}

test('an excused difference counts as equal', () => {
  const comparison = compareModels(model({ weight: 3 }), model({}))
  const excuse = excuseFor([], [], new Set(['a.md']), new Set(), new Set())
  const score = scoresOf(comparison, excuse).find(({ itemClass }) => itemClass === 'weight')
  assert.deepEqual(score, { itemClass: 'weight', compared: 4, equal: 3, excused: 1, percent: 100 })
})

test('the reading time of an article whose shortcodes Hugo has no template for is excused', () => {
  const excuse = excuseFor([], [], new Set(), new Set(['a.md']), new Set())
  const difference = {
    itemClass: 'readingTime',
    file: 'a.md',
    hugo: '1',
    fingerpost: '2',
    subject: undefined,
  } as const
  assert.ok(excuse({ ...difference }))
  assert.equal(excuse({ ...difference, file: 'b.md' }), undefined)
})

test('a snippet, its folder and nothing else are excused', () => {
  const excuse = excuseFor([], [], new Set(), new Set(), new Set(['snippets/x.md']))
  const difference = { itemClass: 'url', fingerpost: 'no page here', subject: undefined } as const
  assert.ok(excuse({ ...difference, file: 'snippets/x.md', hugo: '/snippets/x/' }))
  assert.ok(excuse({ ...difference, file: '/snippets/', hugo: 'section /snippets/' }))
  assert.equal(excuse({ ...difference, file: '/other/', hugo: 'section /other/' }), undefined)
  assert.equal(excuse({ ...difference, file: 'snippets/page.md', hugo: '/snippets/page/' }), undefined)
})

test('the columns of the table say what they count', () => {
  assert.match(scoreTable([]), /^class +compared +equal +excused +score$/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import type { FrontMatter } from './front-matter.ts'
import { readArticle } from './read-article.ts'

const read = (fields: string) => {
  const { frontMatter, problems } = readArticle({ path: 'a.md', source: `---\n${fields}\n---\n` })
  return { frontMatter, said: problems.map(formatProblem) }
}

type Expected = Partial<Record<keyof FrontMatter, unknown>>

const understood: [name: string, fields: string, expected: Expected][] = [
  ['rule 1: keys match in any case', 'linkTitle: L\nTOC: false', { linktitle: 'L', toc: false }],
  ['rule 3: weight 020 is 16', 'weight: 020', { weight: 16 }],
  ['rule 3: also in quotes', 'weight: "020"', { weight: 16 }],
  ['rule 5: weight 1_0 is 10', 'weight: 1_0', { weight: 10 }],
  ['rule 5: a weight in words is none', 'weight: first', { weight: 0 }],
  ['rule 6: True and TRUE are true', 'draft: TRUE\ntoc: False', { draft: true, toc: false }],
  ['rule 6: "true" is true', 'draft: "true"', { draft: true }],
  ['rule 6: no and off are false', 'draft: no\ntoc: off', { draft: false, toc: false }],
  ['rule 9: published: on is no draft', 'published: on', { draft: false }],
  ['rule 8: one alias may be a text', 'aliases: /old/', { aliases: ['/old/'] }],
  ['rule 8: aliases split on spaces', 'aliases: /a/  /b/', { aliases: ['/a/', '/b/'] }],
  ['rule 8: aliases may be a list', 'aliases:\n- /a b/\n- /c/', { aliases: ['/a b/', '/c/'] }],
  ['rule 8: a text of tags is one term', 'tags: one two', { tags: ['one two'] }],
  ['rule 8: numbers are tags, too', 'tags: [2025, one]', { tags: ['2025', 'one'] }],
  ['rule 9: menus is menu', 'menus: main', { menus: { main: { weight: 0 } } }],
  ['rule 9: modified is lastmod', 'modified: 2024-05-01', { lastmod: '2024-05-01T00:00:00Z' }],
  ['rule 9: pubdate is publishDate', 'pubdate: 2024-05-01', { publishdate: '2024-05-01T00:00:00Z' }],
  ['rule 9: published is publishDate', 'published: 2024-05-01', { publishdate: '2024-05-01T00:00:00Z' }],
  [
    'rule 9: unpublishdate is expiryDate',
    'unpublishdate: 2030-01-01',
    { expirydate: '2030-01-01T00:00:00Z' },
  ],
  [
    'rule 9: a field wins over its synonym',
    'modified: 2024-05-01\nlastmod: 2025-05-01',
    { lastmod: '2025-05-01T00:00:00Z' },
  ],
  ['rule 9: published: false is a draft', 'published: false', { draft: true }],
  ['rule 9: draft wins over published', 'published: false\ndraft: false', { draft: false }],
  [
    'rule 9: unknown fields are params',
    'Color: red\nfoo: {bar: [1]}',
    { params: { color: 'red', foo: { bar: [1] } } },
  ],
  [
    'rule 9: params are merged over them',
    'color: red\nparams: {color: blue, size: 1}',
    { params: { color: 'blue', size: 1 } },
  ],
  ['rule 10: an offset is kept', 'date: 2024-11-01T07:52:00+02:00', { date: '2024-11-01T07:52:00+02:00' }],
  ['rule 11: lastmod falls back to date', 'date: 2024-05-01', { lastmod: '2024-05-01T00:00:00Z' }],
  [
    'rule 11: date falls back to publishDate',
    'lastmod: 2025-01-01\npublishDate: 2024-05-01',
    { date: '2024-05-01T00:00:00Z' },
  ],
  ['rule 11: date falls back to lastmod', 'lastmod: 2024-05-01', { date: '2024-05-01T00:00:00Z' }],
  ['rule 34: a menu by its name', 'menu: main', { menus: { main: { weight: 0 } } }],
  ['rule 34: several menus', 'menu: [a, b]', { menus: { a: { weight: 0 }, b: { weight: 0 } } }],
  ['rule 34: a menu without fields', 'menu: {docs: }', { menus: { docs: { weight: 0 } } }],
  [
    'rule 34: a menu entry',
    'menu: {docs: {parent: about, weight: 010}}',
    { menus: { docs: { parent: 'about', weight: 8 } } },
  ],
  ['a title may be a number', 'title: 404', { title: '404' }],
  [
    'an empty field is none',
    'title:\ntags:\nmenu:\ndraft:',
    { title: '', tags: [], menus: {}, draft: false },
  ],
]

/** What a reader of JSON would see of the fields that are asked for. */
const fieldsOf = (frontMatter: FrontMatter, like: object): unknown =>
  JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(frontMatter).filter(([key]) => key in like))))

for (const [name, fields, expected] of understood) {
  test(name, () => {
    const { frontMatter, said } = read(fields)
    assert.deepEqual(fieldsOf(frontMatter, expected), expected)
    assert.deepEqual(said, [])
  })
}

const warned: [name: string, fields: string, expected: Expected, warning: string][] = [
  [
    'rule 4: weight 039 is 39, with a warning',
    'title: T\nWeight: 039',
    { weight: 39 },
    'a.md:3:1 warning: weight 039 has a leading zero and a digit above 7; it is read as decimal\n    A leading zero means octal in Hugo: write the weight without it.',
  ],
  [
    'rule 6: draft: yes is a draft, with a warning',
    'draft: yes',
    { draft: true },
    'a.md:2:1 warning: draft: yes is read as a yes or no; newer Hugo takes it for a text and publishes\n    Write draft: true or draft: false.',
  ],
  [
    'rule 6: draft: on is a draft, with a warning',
    'draft: on',
    { draft: true },
    'a.md:2:1 warning: draft: on is read as a yes or no; newer Hugo takes it for a text and publishes\n    Write draft: true or draft: false.',
  ],
  [
    'rule 10: a date that is none does not stop the build',
    'title: T\nlastmod: soon',
    { title: 'T' },
    'a.md:3:1 warning: lastmod: soon is not a date\n    Write 2025-01-17 or 2025-01-17T07:52:00+02:00.',
  ],
]

for (const [name, fields, expected, warning] of warned) {
  test(name, () => {
    const { frontMatter, said } = read(fields)
    assert.deepEqual(fieldsOf(frontMatter, expected), expected)
    assert.deepEqual(said, [warning])
  })
}

const refused = [
  ['draft: maybe', '2:1', 'draft', 'Write draft: true or draft: false.'],
  ['title: T\ntoc: 3', '3:1', 'toc', 'Write toc: true or toc: false.'],
  ['tags: {a: 1}', '2:1', 'tags', 'Write tags as a list of texts: tags: ["one", "two"].'],
  [
    'title: T\nAliases: [[/a/]]',
    '3:1',
    'aliases',
    'Write aliases as a list of texts: aliases: ["one", "two"].',
  ],
  [
    'title: T\nmenu: {docs: [1]}',
    '3:1',
    'menus',
    'Write menu: {docs: {parent: "name"}}, or the name of one menu.',
  ],
  [
    'title: [T]',
    '2:1',
    'title',
    "Write title as plain text on one line; the manual's front matter page lists every field.",
  ],
] as const

for (const [fields, place, field, hint] of refused) {
  test(`${JSON.stringify(fields)} is an error at ${place}`, () => {
    const problem = `a.md:${place} error: front matter: ${field} does not fit\n    ${hint}`
    assert.deepEqual(read(fields).said, [problem])
  })
}

test('every field that does not fit is an error of its own', () => {
  assert.equal(read('title: [T]\ndraft: maybe\ntags: {a: 1}').said.length, 3)
})

const forgiven: [name: string, fields: string, expected: Expected][] = [
  ['rule 6: draft: Yes is a draft', 'draft: Yes', { draft: true }],
  ['rule 6: "True" in quotes is true', 'draft: "True"', { draft: true }],
  ['rule 9: published: no is a draft', 'published: no', { draft: true }],
  [
    'rule 9: published: "false" is a draft',

    'published: "false"',
    { draft: true },
  ],
  ['rule 9: params win wherever they stand', 'params: {a: 1}\na: 2', { params: { a: 1 } }],
  ['rule 11: an empty date falls back', 'date: ""\nlastmod: 2024-05-01', { date: '2024-05-01T00:00:00Z' }],
  [
    'rule 11: an empty lastmod falls back',
    'date: 2024-05-01\nlastmod: ""',
    { lastmod: '2024-05-01T00:00:00Z' },
  ],
  [
    'crosslinks are addresses or maps of title and url',
    'crosslinks: [/a/, {Title: B, url: b.md}]',
    {
      crosslinks: [{ url: '/a/' }, { url: 'b.md', title: 'B' }],
    },
  ],
  ['crosslinks of another kind are none', 'crosslinks: true', { crosslinks: [] }],
]

for (const [name, fields, expected] of forgiven)
  test(name, () => assert.deepEqual(fieldsOf(read(fields).frontMatter, expected), expected))

test('rule 10: published: soon is warned of', () =>
  assert.match(read('published: soon').said.join(), /^a\.md:2:1 warning: published: soon is not a date/))

test('params that are no fields are an error', () =>
  assert.match(read('params: text').said.join(), /^a\.md:2:1 error: front matter: params does not fit/))

test('rules 1 and 7: a key given twice in two cases is an error', () =>
  assert.match(read('Title: A\ntitle: B').said.join(), /^a\.md:3:1 error: .*a key is given twice/))

test('search says whether a page is found, and how far up; keys in any case', () =>
  assert.deepEqual(read('Search: {Exclude: on, boost: 0.5, keywords: sso}').frontMatter.search, {
    exclude: true,
    boost: 0.5,
    keywords: ['sso'],
  }))

const doubtful = [
  ['search: {exclude: true, boost: 0}', '2:25', 'search.boost', { exclude: true, boost: 1, keywords: [] }],
  ['search: {boost: 11}', '2:10', 'search.boost', { exclude: false, boost: 1, keywords: [] }],
  [
    'search:\n  boost: 2\n  Exclude: maybe',
    '4:3',
    'search.Exclude',
    { exclude: false, boost: 2, keywords: [] },
  ],
  ['search: {keywords: {a: 1}}', '2:10', 'search.keywords', { exclude: false, boost: 1, keywords: [] }],
  ['search: {excluded: true}', '2:10', 'search.excluded', { exclude: false, boost: 1, keywords: [] }],
  ['search: false', '2:1', 'search', { exclude: false, boost: 1, keywords: [] }],
] as const

for (const [fields, place, field, value] of doubtful)
  test(`${JSON.stringify(fields)} is doubted at ${place}`, () => {
    const { frontMatter, said } = read(fields)
    assert.deepEqual(frontMatter.search, value)
    assert.equal(said.length, 1)
    assert.ok(said[0]?.startsWith(`a.md:${place} warning: front matter: ${field} does not fit`), said[0])
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { readArticle } from './read-article.ts'

function read(source: string) {
  const { frontMatter, body, problems } = readArticle({ path: 'a.md', source })
  const { title, date, weight, tags, menus } = frontMatter
  return { title, date, weight, tags, parent: menus['docs']?.parent, body, said: problems.map(formatProblem) }
}

const expected = {
  title: 'A',
  date: '2024-05-01T10:00:00+02:00',
  weight: 3,
  tags: ['x'],
  parent: 'p',
  said: [],
}

const formats: [name: string, frontMatter: string][] = [
  [
    'YAML',
    '---\nTitle: A\ndate: 2024-05-01T10:00:00+02:00\nweight: 3\ntags: [x]\nmenu: {docs: {parent: p}}\n---\n',
  ],
  [
    'TOML',
    '+++\nTitle = "A"\ndate = 2024-05-01T10:00:00+02:00\nweight = 3\ntags = ["x"]\n[menu.docs]\nparent = "p"\n+++\n',
  ],
  [
    'JSON',
    '{\n"Title": "A",\n"date": "2024-05-01T10:00:00+02:00",\n"weight": 3,\n"tags": ["x"],\n"menu": {"docs": {"parent": "p"}}\n}\n',
  ],
]

for (const [name, source] of formats)
  test(`rule 1: front matter may be ${name}, and the text keeps its lines`, () => {
    const body = '\n'.repeat(source.split('\n').length - 1)
    assert.deepEqual(read(`${source}Text\n`), { ...expected, body: `${body}Text\n` })
  })

const faults: [name: string, source: string, message: RegExp][] = [
  ['TOML that does not parse', '+++\ntitle = "A\n+++\n', /^a\.md:2:9 error: .*unfinished string/],
  [
    'TOML that does not fit',
    '+++\ntitle = "A"\ndraft = "so"\n+++\n',
    /^a\.md:3:1 error: front matter: draft does not fit/,
  ],
  [
    'TOML that is not closed',
    '+++\ntitle = "A"\n',
    /^a\.md:1:1 error: the front matter is not closed\n +Add a line of \+\+\+/,
  ],
  [
    'JSON that does not fit',
    '{\n"title": "A",\n"draft": "so"\n}\n',
    /^a\.md:3:1 error: front matter: draft does not fit/,
  ],
  [
    'JSON that is not closed',
    '{\n"title": "A"\n',
    /^a\.md:1:1 error: the front matter is not closed\n +Close the object/,
  ],
]

for (const [name, source, message] of faults)
  test(`${name} is an error with its place`, () => assert.match(read(source).said.join(), message))

test('a text that begins with a shortcode has no front matter', () => {
  assert.equal(read('{{< x >}}\n').body, '{{< x >}}\n')
})

for (const [format, source] of [
  ['YAML', '---\ndate: 2025-07-01 10:00\n---\n'],
  ['TOML', '+++\ndate = 2025-07-01T10:00:00\n+++\n'],
])
  test(`rule 10: a date of ${format} without an offset is meant in the time zone of the site`, () => {
    const { date, lastmod } = readArticle({ path: 'a.md', source: source ?? '' }, 'Europe/Oslo').frontMatter
    assert.deepEqual([date, lastmod], ['2025-07-01T10:00:00+02:00', '2025-07-01T10:00:00+02:00'])
  })

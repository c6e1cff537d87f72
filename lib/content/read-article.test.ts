import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { readArticle } from './read-article.ts'

const read = (source: string) => {
  const { problems, ...rest } = readArticle({ path: 'a.md', source })
  return { ...rest, said: problems.map(formatProblem) }
}

const accepted = [
  ['plain', '---\ntitle: T\n---\nText\n', 'T', '\n\n\nText\n'],
  ['rule 2: CRLF', '---\r\ntitle: T\r\n---\r\nText\r\n', 'T', '\n\n\nText\n'],
  ['rule 2: a byte order mark', '\uFEFF---\ntitle: T\n---\nText', 'T', '\n\n\nText'],
  ['rule 2: empty lines before it', '\n  \n---\ntitle: T\n---\nText', 'T', '\n\n\n\n\nText'],
  ['rule 2: no front matter', 'Text\n\n---\n\nMore', '', 'Text\n\n---\n\nMore'],
  ['spaces after the hyphens', '--- \ntitle: T\n---\t\nText', 'T', '\n\n\nText'],
  ['front matter that ends the file', '---\ntitle: T\n---', 'T', '\n\n'],
  ['empty front matter', '---\n---\nText', '', '\n\nText'],
  ['front matter of a comment', '---\n# title: T\n---\nText', '', '\n\n\nText'],
  ['a rule in the text', '---\ntitle: T\n---\n\nText\n\n---\n\nMore', 'T', '\n\n\n\nText\n\n---\n\nMore'],
  ['an empty file', '', '', ''],
] as const

for (const [name, source, title, body] of accepted) {
  test(`${name} is accepted, and the text keeps its lines`, () => {
    const article = read(source)
    assert.deepEqual(
      { title: article.frontMatter.title, body: article.body, said: article.said },
      { title, body, said: [] },
    )
  })
}

const quote = 'Values with a colon, quotes or a leading symbol belong in quotes: title: "A: B".'
const refused = [
  [
    'rule 2: front matter that is not closed',
    '---\ntitle: T\n\nText\n',
    'a.md:1:1 error: the front matter is not closed\n    Add a line of --- after its last field.',
  ],
  [
    'rule 7: a key given twice',
    '---\ntitle: T\ndraft: true\ntitle: U\n---\n',
    `a.md:4:1 error: the front matter does not parse: a key is given twice\n    ${quote}`,
  ],
  [
    'rule 7: a tab as indentation',
    '---\nmenu:\n\tdocs: 1\n---\n',
    `a.md:3:1 error: the front matter does not parse: a tab is used for indentation\n    ${quote}`,
  ],
  [
    'a colon in a value',
    '---\ntitle: Images: a tour\n---\n',
    `a.md:2:8 error: the front matter does not parse: nested mappings are not allowed in compact mappings\n    ${quote}`,
  ],
  [
    'a bracket that is not closed, after a mark, empty lines and CRLF',
    '\uFEFF\r\n\r\n---\r\ntitle: T\r\ntags: [a\r\n---\r\n',
    `a.md:5:9 error: the front matter does not parse: flow sequence in block collection must be sufficiently indented and end with a ]\n    ${quote}`,
  ],
  [
    'a list in place of fields',
    '---\n- title\n---\n',
    'a.md:1:1 error: the front matter is not a list of fields\n    Write one `name: value` on each line.',
  ],
] as const

for (const [name, source, problem] of refused)
  test(`${name} is an error where it stands`, () => assert.deepEqual(read(source).said, [problem]))

test('a star before a value is an error where it stands', () => {
  assert.deepEqual(read('---\ntitle: *Important*\n---\n').said, [
    `a.md:2:8 error: the front matter does not parse: *Important* stands for nothing; a value with a leading * belongs in quotes\n    ${quote}`,
  ])
})

test('aliases that unfold to billions of values are an error of the file', () => {
  const lines = Array.from({ length: 9 }, (_, index) => {
    const alias = index === 0 ? '"x"' : `*a${index - 1}`
    return `a${index}: &a${index} [${Array.from({ length: 9 }, () => alias).join(',')}]`
  })
  assert.match(read(`---\n${lines.join('\n')}\n---\n`).said.join(), /^a\.md:\d+:\d+ error: the front matter/)
})

test('front matter of another language is text, and never runs', () => {
  const source = '---js\n{ title: (globalThis.wasRun = true) }\n---\nText\n'
  const { frontMatter, body, said } = read(source)
  assert.deepEqual(
    { title: frontMatter.title, body, said, ran: 'wasRun' in globalThis },
    { title: '', body: source, said: [], ran: false },
  )
})

test('more hyphens than three open and close nothing', () => {
  assert.equal(read('----\ntitle: T\n----\n').frontMatter.title, '')
})

test('places of fields are found in any case, in lists and in menus, else where the fields begin', () => {
  const { placeOf } = read('\n---\nTitle: T\naliases:\n- /a/\n- /b/\nmenu:\n  docs:\n    parent: x\n---\n')
  const places = [['title'], ['aliases', 1], ['menu', 'docs', 'parent'], ['url']].map((path) => placeOf(path))
  assert.deepEqual(
    places.map(({ file, line, column }) => `${file}:${line}:${column}`),
    ['a.md:3:1', 'a.md:6:3', 'a.md:9:5', 'a.md:3:1'],
  )
})

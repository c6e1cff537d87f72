import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportIndex } from './build.ts'
import type { SearchDocument } from './documents.ts'
import { openIndex, wordsOf } from './query.ts'

const document = (title: string, fields: Partial<SearchDocument> = {}): SearchDocument => ({
  title,
  href: `/${title.toLowerCase().replaceAll(' ', '-')}/`,
  trail: [],
  description: '',
  tags: [],
  keywords: [],
  sections: [{ id: '', heading: '', text: '' }],
  ...fields,
})

/** Sections of a page: the text before the first heading, then headings with theirs. */
const sections = (text: string, ...rest: [id: string, heading: string, text: string][]) => [
  { id: '', heading: '', text },
  ...rest.map(([id, heading, text]) => ({ id, heading, text })),
]

/** An engine that read the index as a browser does, from JSON. */
const engineOf = (...documents: SearchDocument[]) =>
  openIndex(JSON.parse(JSON.stringify(exportIndex(documents))))

const site = engineOf(
  document('Entrypoints', {
    description: 'How a container starts.',
    sections: sections('A starter starts. Every starter does: starter, starter.'),
  }),
  document('Starter images', {
    sections: sections(
      'Images with a shell.',
      ['packages', 'Packages', 'What they hold.'],
      ['debugging-distroless', 'Debugging Distroless', 'Attach one with a shell.'],
    ),
  }),
  document('Shells', {
    tags: ['Busybox'],
    keywords: ['ash'],
    sections: sections('A <b>bold</b> & <script>'),
  }),
)
const titles = (query: string) => site.search(query).map((result) => result.page.title)

const found = [
  ['a word of the title beats the same word in the text', 'starter', ['Starter images', 'Entrypoints']],
  ['case does not count', 'STARTER', ['Starter images', 'Entrypoints']],
  ['all words beat some, across fields', 'starter shell', ['Starter images', 'Shells', 'Entrypoints']],
  ['the beginning of a word finds it', 'entryp', ['Entrypoints']],
  ['so does the beginning of the last word', 'debugging distro', ['Starter images']],
  ['the end of a word does not', 'points', []],
  ['a tag finds its page', 'busybox', ['Shells']],
  ['so does a keyword', 'ash', ['Shells']],
  ['a description does', 'container', ['Entrypoints']],
  ['what is nowhere is not found', 'helicopter', []],
  ['an empty query finds nothing', '', []],
  ['spaces find nothing', '  \t', []],
  ['signs find nothing', '<> "', []],
] as const

for (const [name, query, pages] of found)
  test(`${name}: "${query}"`, () => assert.deepEqual(titles(query), pages))

test('all words in the text beat one of them in a heading', () => {
  const engine = engineOf(
    document('Heading', { sections: sections('', ['alpha', 'Alpha', 'Else.']) }),
    document('Text', { sections: sections('An alpha and a beta.') }),
  )
  const pages = engine.search('alpha beta').map((result) => result.page.title)
  assert.deepEqual(pages, ['Text', 'Heading'])
})

test('all words in the text beat one of them in a title', () =>
  assert.deepEqual(titles('every starter'), ['Entrypoints', 'Starter images']))

test('a result leads to the heading, which is chosen where it fits best', () => {
  const [result] = site.search('debugging distroless')
  assert.deepEqual(
    [result?.page.href, result?.best, result?.sections],
    [
      '/starter-images/',
      1,
      [
        {
          heading: 'Debugging Distroless',
          href: '/starter-images/#debugging-distroless',
          excerpt: 'Attach one with a shell.',
        },
      ],
    ],
  )
})

test('the page itself is chosen where its title fits', () => {
  assert.equal(site.search('starter images')[0]?.best, 0)
})

test('text with < stays text', () => {
  assert.equal(site.search('bold')[0]?.excerpt, 'A <b>bold</b> & <script>')
})

test('the excerpt is the text around the match, else what the page is about', () => {
  const [result] = site.search('starter')
  assert.equal(result?.excerpt, 'Images with a shell.')
  assert.equal(site.search('entrypoints')[0]?.excerpt, 'How a container starts.')
  const long = `${'before '.repeat(30)}needle${' after'.repeat(30)}`
  const excerpt = engineOf(document('Hay', { sections: sections(long) })).search('needle')[0]?.excerpt ?? ''
  assert.match(excerpt, /^… before .* needle after .*after…?.* …$/)
  assert.ok(excerpt.length < 150)
})

test('an id is encoded in the address', () => {
  const engine = engineOf(document('A', { sections: sections('', ['über-uns', 'Über uns', 'x']) }))
  assert.equal(engine.search('über')[0]?.sections[0]?.href, '/a/#%C3%BCber-uns')
})

test('no more than 12 pages are found, and no more than 3 headings of a page', () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    document(`Word ${index}`, {
      sections: sections(
        '',
        ...Array.from({ length: 5 }, (_, id) => [`w${id}`, 'Word', ''] as [string, string, string]),
      ),
    }),
  )
  const results = engineOf(...many).search('word')
  assert.deepEqual([results.length, Math.max(...results.map((result) => result.sections.length))], [12, 3])
})

test('an index of another version is refused', () => {
  const data = { ...exportIndex([]), version: 0 }
  assert.throws(() => openIndex(data), /search index of version 0, not 1/)
})

const words = [
  ['Debugging  Distroless', ['debugging', 'distroless']],
  ['C++ & C#, "v1.2"', ['c++', 'c#', 'v1.2']],
  ['a a A', ['a']],
  ['', []],
] as const

for (const [query, list] of words)
  test(`the words of "${query}" are ${JSON.stringify(list)}`, () => assert.deepEqual(wordsOf(query), list))

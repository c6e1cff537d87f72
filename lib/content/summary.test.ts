import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from './site.fixture.ts'
import { summaryOf, withSummaries } from './summary.ts'

const words = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ')
const page = { summary: 'Of the front matter.' }

const summaries: [
  name: string,
  summary: string | undefined,
  opening: string,
  isDivided: boolean,
  expected: string,
][] = [
  ['a divider wins over everything', page.summary, 'Before it.\nAll of it.', true, 'Before it. All of it.'],
  ['a divided text is never cut', undefined, `${words(80)}. More`, true, `${words(80)}. More`],
  ['summary wins over the text', page.summary, 'Text.', false, page.summary],
  ['a short text is all of it', undefined, 'One. Two', false, 'One. Two'],
  [
    'a sentence is ended',
    undefined,
    `${words(60)}. ${words(20)}. More.`,
    false,
    `${words(60)}. ${words(20)}.`,
  ],
  ['the 70th word may end it', undefined, `${words(70)}. More.`, false, `${words(70)}.`],
  ['a quote ends with its sentence', undefined, `${words(70)} “why?” More.`, false, `${words(70)} “why?”`],
  ['a line ends a sentence', undefined, `${words(75)}\nMore.`, false, words(75)],
  ['a dot in a word does not', undefined, `${words(70)} v1.2 and. More.`, false, `${words(70)} v1.2 and.`],
  ['a text without an end is kept', undefined, words(80), false, words(80)],
  ['an empty summary is none', '', 'Text.', false, 'Text.'],
]
for (const [name, summary, opening, isDivided, expected] of summaries)
  test(`rule 60: ${name}`, () => assert.equal(summaryOf({ summary }, { opening, isDivided }), expected))

test('rule 60: a page without a text has the summary of its front matter, or none', () => {
  assert.equal(summaryOf(page, undefined), page.summary)
  assert.equal(summaryOf({ summary: undefined }, undefined), '')
})

test('rule 60: a page that says nothing of itself is given a summary, and no other', () => {
  const { site } = siteOf({
    'a.md': article('title: A'),
    'b.md': article('title: B\ndescription: D'),
    'c.md': article('title: C\nsummary: S'),
  })
  const compiled = {
    key: '',
    hasPlayer: false,
    headings: [],
    anchors: [],
    sections: [],
    words: 1,
    opening: 'Text.',
    isDivided: false,
    links: [],
    images: [],
    loads: [],
    imports: [],
    reads: [],
    unknownShortcodes: [],
    problems: [],
  }
  const articles = new Map(['/a/', '/b/', '/c/'].map((permalink) => [permalink, compiled]))
  const { pages, byPermalink } = withSummaries({ site, articles })
  assert.equal(byPermalink.get('/a/')?.summary, 'Text.')
  assert.deepEqual(
    pages.flatMap(({ path, summary }) => (path ? [[path, summary]] : [])),
    [
      ['a.md', 'Text.'],
      ['b.md', undefined],
      ['c.md', 'S'],
    ],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteOf } from '../../content/site.fixture.ts'
import { readKept, writeKept, writeKeptEdits } from './kept-entries.ts'
import { type ArticleFacts, headOf, type KeptSite, type KeptTexts, withoutTexts } from './kept-site.ts'

const { site } = siteOf({ 'a.md': '---\ntitle: A\n---\nText.', 'b.md': '---\ntitle: B\n---\n' })
const kept: KeptSite = {
  site: withoutTexts(site),
  heads: {},
  generated: [],
  snippets: [],
  searchTests: [],
  catalogues: [],
  images: {},
  components: [],
  scripts: {
    ...{ elements: '', searchPanel: '', searchWorker: '', searchMarks: '', printSection: '' },
    ...{ redirect: '', notFound: '', components: {} },
  },
  styles: '',
  sheets: [],
  late: { navigation: '', policy: '' },
  hasLedger: false,
}

const facts = (summary: string): ArticleFacts => ({
  ...{ kept: summary, key: summary, summary, hasPlayer: false, problems: [], unknownShortcodes: [] },
})
const texts: KeptTexts = {
  articles: { '/a/': facts('A'), '/b/': facts('B') },
  included: [],
  asked: { '/a/': ['one'] },
  problems: { others: [], checks: { deadLinks: [] } },
  outputs: { rss: ['index.xml'] },
}

let count = 0
const newFolder = () => `/nowhere/${process.pid}-${count++}`

test('what is kept of a site is read by its names alone', () => {
  const out = newFolder()
  const names = writeKept(out, kept, texts)
  assert.ok(names)
  const read = readKept(out, names)
  assert.deepEqual(read?.texts, texts)
  assert.deepEqual(
    read?.site.site.pages.map(({ title, body }) => [title, body]),
    [['A', ''], ['B', ''], ...site.pages.slice(2).map(({ title }) => [title, ''])],
  )
  for (const part of ['site', 'texts'] as const)
    assert.equal(readKept(out, { ...names, [part]: 'another' }), undefined)
  assert.equal(readKept(newFolder(), names), undefined)
})

test('edits stand upon what was kept, one after the other', () => {
  const out = newFolder()
  let names = writeKept(out, kept, texts)
  for (const [permalink, summary] of [
    ['/a/', 'A new one'],
    ['/b/', 'Another'],
    ['/a/', 'A newer one'],
  ] as const) {
    const before = names && readKept(out, names)
    assert.ok(names && before)
    const after = {
      ...before.texts,
      articles: { ...before.texts.articles, [permalink]: facts(summary) },
      included: ['c.md'],
    }
    const old: typeof names = names
    names = writeKeptEdits(out, names, before.base, after)
    assert.deepEqual(readKept(out, names)?.texts, after)
    if (old.edits !== undefined) assert.equal(readKept(out, old), undefined, 'the edits before are gone')
  }
  assert.ok(names)
  assert.deepEqual(readKept(out, names)?.base, texts)
})

test('what JSON would change is not kept', () => {
  const odd = {
    ...kept,
    site: {
      ...kept.site,
      pages: kept.site.pages.map((page) => ({ ...page, params: { when: new Date(0) } })),
    },
  }
  assert.equal(writeKept(newFolder(), odd, texts), undefined)
})

const heads: [name: string, one: string, other: string, isSame: boolean][] = [
  ['texts', '---\ntitle: A\n---\nOne', '---\ntitle: A\n---\nTwo', true],
  ['line breaks', '---\ntitle: A\n---\nOne', '---\r\ntitle: A\r\n---\r\nOne', true],
  ['titles', '---\ntitle: A\n---\nOne', '---\ntitle: B\n---\nOne', false],
  ['marks', '---\ntitle: A\n---\n', '+++\ntitle: A\n+++\n', false],
  ['lines above', '---\ntitle: A\n---\n', '\n---\ntitle: A\n---\n', false],
  ['ends', '---\n\n---\nOne', '---\nOne', false],
  ['articles without front matter', 'One', 'Two', true],
]
for (const [name, one, other, isSame] of heads)
  test(`the head of an article is ${isSame ? 'the same' : 'another'} with other ${name}`, () =>
    assert.equal(headOf(one) === headOf(other), isSame))

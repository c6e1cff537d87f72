import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { searchRecords } from './search-records.ts'

const recordSchema = z.looseObject({
  objectID: z.string(),
  id: z.string().regex(/^[a-zA-Z0-9-_]+$/),
  url: z.string(),
  content: z.string(),
  position: z.number(),
})
const yaml = 'title: Example\nurl: https://docs.example.com\nlanguage: de\nsearch: {records: true}'

async function recordsOf(files: Record<string, string>) {
  const [file] = searchRecords.render(await publicationOf(files, { yaml, basePath: '/base' }))
  assert.equal(file?.path, 'search-records.json')
  return z.array(recordSchema).parse(JSON.parse(file.content))
}

test('each section is a record, with its place among categories and headings', async () => {
  const records = await recordsOf({
    '_index.md': article('title: Home\nsearch: {exclude: true}'),
    'docs/_index.md': article('title: Docs\nsearch: {exclude: true}'),
    'docs/größe.md': article(
      'title: Size\ndescription: How large\nkeywords: [huge]\nsearch: {boost: 2}',
      'Before "it".\n\n## Über uns\n\n### Deep\n\nText\nand more.',
    ),
  })
  const page = records.filter(({ url }) => url.includes('gr'))
  const common = {
    permalink: '/base/docs/gr%C3%B6%C3%9Fe/',
    title: 'Size',
    categories: ['Docs'],
    tags: [],
    keywords: ['huge'],
    description: 'How large',
    boost: 2,
    language: 'de',
  }
  const url = 'https://docs.example.com/base/docs/gr%C3%B6%C3%9Fe/'
  assert.deepEqual(
    page.map(({ objectID: _, id: __, ...record }) => record),
    [
      {
        ...common,
        url,
        anchor: '',
        heading: '',
        hierarchy: { lvl0: 'Docs', lvl1: 'Size' },
        type: 'content',
        content: 'Before "it".',
        position: 0,
      },
      {
        ...common,
        url: `${url}#%C3%BCber-uns`,
        anchor: 'über-uns',
        heading: 'Über uns',
        hierarchy: { lvl0: 'Docs', lvl1: 'Size', lvl2: 'Über uns' },
        type: 'lvl2',
        content: '',
        position: 1,
      },
      {
        ...common,
        url: `${url}#deep`,
        anchor: 'deep',
        heading: 'Deep',
        hierarchy: { lvl0: 'Docs', lvl1: 'Size', lvl2: 'Über uns', lvl3: 'Deep' },
        type: 'content',
        content: 'Text and more.',
        position: 2,
      },
    ],
  )
  for (const { objectID, id } of page) assert.equal(objectID, id)
  assert.deepEqual(
    records.filter(({ url: each }) => /\/(base|docs)\/$/.test(each)),
    [],
    'pages that are left out of search make no records',
  )
})

test('a long section makes several records, none too large for Algolia, without a lost word', async () => {
  const words = Array.from({ length: 6_000 }, (_, index) => `wörd"${index}`)
  const long = 'y'.repeat(12_000)
  const records = await recordsOf({ 'a.md': article('title: A', `${words.join(' ')} \`${long}\``) })
  const page = records.filter(({ url }) => url.endsWith('/a/'))
  assert.ok(page.length > 5)
  for (const record of records) assert.ok(Buffer.byteLength(JSON.stringify(record)) < 10_000)
  assert.equal(new Set(records.map(({ id }) => id)).size, records.length)
  assert.deepEqual(
    page.map(({ position }) => position),
    [...page.keys()],
  )
  const content = page.map((record) => record.content).join(' ')
  assert.deepEqual(
    content.match(/w\S+/g)?.map((word) => word.replace(/\D/g, '')),
    words.map((_, index) => `${index}`),
  )
  assert.equal(content.replaceAll(/[^y]/g, '').length, long.length)
})

test('identifiers stay the same', async () => {
  const files = { 'a.md': article('title: A', '## One\n\nText.') }
  const [before, after] = [await recordsOf(files), await recordsOf({ ...files, '0.md': article('title: 0') })]
  const ids = new Set(after.map(({ id }) => id))
  assert.ok(before.every(({ id }) => ids.has(id)))
})

test('without search.records there are none', async () =>
  assert.deepEqual(searchRecords.render(await publicationOf({ 'a.md': article('title: A') })), []))

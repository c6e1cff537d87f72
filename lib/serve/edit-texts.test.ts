import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from '../content/site.fixture.ts'
import { editTexts } from './edit-texts.ts'

const sources = { 'a.md': article('title: A', 'Text.'), 'b.md': article('title: B', 'Text.') }
const { site } = siteOf(sources)
const articles = Object.entries(sources).map(([path, source]) => ({ path, source }))
const reading = { site, files: { articles, snippets: [], templates: new Map(), readText: () => undefined } }
const edit = (path: string, source: string) => editTexts(reading, [path], () => source)

test('another text makes another page, and leaves all else', () => {
  const edited = edit('a.md', article('title: A', 'Another.'))
  if (!edited || edited === 'nothing') return assert.fail()
  assert.equal(edited.site.byPermalink.get('/a/')?.body.trim(), 'Another.')
  assert.equal(
    edited.site.pages.find(({ path }) => path === 'a.md'),
    edited.site.byPermalink.get('/a/'),
  )
  assert.equal(edited.site.byPermalink.get('/b/'), site.byPermalink.get('/b/'))
  assert.equal(edited.site.navigation, site.navigation)
  assert.match(edited.files.articles[0]?.source ?? '', /Another/)
})

test('a file that is written as it was changes nothing', () =>
  assert.equal(edit('a.md', sources['a.md']), 'nothing'))

for (const [name, path, source] of [
  ['front matter', 'a.md', article('title: Other', 'Text.')],
  ['front matter that is not closed any more', 'a.md', '---\ntitle: A\n'],
  ['a file that is no article', 'site.yaml', 'title: T\n'],
  ['a new article', 'c.md', article('title: C')],
] as const)
  test(`${name} has the site read anew`, () => assert.equal(edit(path, source), undefined))

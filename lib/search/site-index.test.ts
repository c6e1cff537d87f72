import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from './publication.fixture.ts'
import { siteIndex } from './site-index.ts'

test('the index of a site is built once, with its synonyms', async () => {
  const files = { 'a.md': article('title: A') }
  const publication = await publicationOf(files, { yaml: 'search: {synonyms: [[a, b]]}' })
  assert.equal(siteIndex(publication), siteIndex(publication))
  assert.deepEqual(siteIndex(publication).manifest.synonyms, [['a', 'b']])
  assert.notEqual(siteIndex({ ...publication }), siteIndex(publication))
})

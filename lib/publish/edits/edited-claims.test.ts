import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt } from '../../content/site.fixture.ts'
import { joinedSheet } from '../../render/join-styles.ts'
import { publicationOf } from '../../search/publication.fixture.ts'
import type { PublishedFile } from '../published-record.ts'
import { editedClaims } from './edited-claims.ts'

const sheets = new Map([
  ['/_fingerpost/a-1.css', '.a{}'],
  ['/_fingerpost/b-1.css', '.b{}'],
])
const joined = [...sheets.keys()]
const file = (key: string) => ({ key, size: 1, modified: 1 })

test('what is made anew takes the place of what was published, and all else stays as it was', async () => {
  const { site } = await publicationOf({ 'a.md': article('title: A'), 'b.md': article('title: B') })
  const claims = editedClaims(
    new Map<string, PublishedFile>([
      ['a/index.html', { ...file('a'), joined }],
      ['b/index.html', file('b')],
      ['search/old.txt', file('old')],
      ['feed.xml', file('feed')],
      // The pages that need it bring it.
      [joinedSheet(joined, sheets).path, file('sheet')],
    ]),
    {
      pages: [pageAt(site, '/a/')],
      outputs: [
        { path: 'feed.xml', content: 'new' },
        { path: 'search/new.txt', content: 'words' },
      ],
      gone: ['search/old.txt'],
    },
    sheets,
  )
  assert.deepEqual(Object.fromEntries(claims.map(({ path, content }) => [path, content])), {
    'a/index.html': { page: '/a/' },
    'b/index.html': { key: 'b' },
    'feed.xml': { output: { path: 'feed.xml', content: 'new' } },
    'search/new.txt': { output: { path: 'search/new.txt', content: 'words' } },
  })
})

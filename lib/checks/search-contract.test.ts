import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { searchContract } from './search-contract.ts'

/** What is said of queries, in a site whose pages differ in how well they fit `backup`. */
async function said(tests: string, basePath = ''): Promise<string[]> {
  const publication = await publicationOf(
    {
      'docs/backup.md': article(
        'title: Backup\naliases: /old/',
        'Copies.\n\n## Schedule\n\nEach day.\n\n## Größe\n\nLarge.',
      ),
      'docs/restore.md': article('title: Restore a backup', 'From a copy.'),
      'docs/other.md': article('title: Other', 'A backup is a backup.'),
      'docs/hidden.md': article('title: Hidden\nsearch: {exclude: true}'),
      'search-tests.yaml': tests,
    },
    { basePath, yaml: 'search: {synonyms: [[dump, backup]]}' },
  )
  return (await searchContract.run(publication)).map(formatProblem)
}

test('queries that find their page where they must are fine, whatever names the page', async () => {
  const tests = `
- {query: backup, page: /docs/backup/, within: 1}
- {query: backup, page: /docs/backup, within: 1}
- {query: backup, page: docs/restore.md, within: 2}
- {query: backup, page: docs/other.md}
- {query: backup schedule, page: "docs/backup.md#schedule", within: 1}
- {query: grosse, page: "/docs/backup/#größe", within: 1}
- {query: dump, page: /old/, within: 1}
`
  assert.deepEqual(await said(tests), [])
  assert.deepEqual(await said(tests, '/base'), [])
})

test('without queries there is nothing to say', async () => assert.deepEqual(await said(''), []))

const mend =
  'Give the title, a heading or the keywords of the page the words of the query; if another answer is better now, change the query.'
const lost = [
  [
    '- {query: backup, page: docs/other.md, within: 2}',
    'the query "backup" finds /docs/other/ at place 3, not within 2; first comes /docs/backup/',
    mend,
  ],
  [
    '- {query: schedule, page: docs/other.md}',
    'the query "schedule" does not find /docs/other/; first comes /docs/backup/',
    mend,
  ],
  [
    '- {query: helicopter, page: docs/other.md}',
    'the query "helicopter" finds nothing, not /docs/other/',
    mend,
  ],
  [
    '- {query: backup schedule, page: "docs/backup.md#größe"}',
    'the query "backup schedule" finds /docs/backup/#schedule, not /docs/backup/#gr%C3%B6%C3%9Fe',
    mend,
  ],
  [
    '- {query: copies, page: "docs/backup.md#schedule"}',
    'the query "copies" finds /docs/backup/ without a heading, not /docs/backup/#schedule',
    mend,
  ],
  [
    '- {query: backup, page: docs/hidden.md}',
    'the query "backup" does not find /docs/hidden/; first comes /docs/backup/',
    'The front matter of the page has search.exclude: remove that, or the query.',
  ],
  [
    '- {query: backup, page: docs/gone.md}',
    'the query "backup" is for docs/gone.md, which is no page of the site',
    'Name the page by its address (/guides/first/) or by its file (guides/first.mdx).',
  ],
  [
    '- {query: backup, page: "docs/backup.md#shedule"}',
    'the query "backup" is for docs/backup.md#shedule, which is no heading of that page',
    'Its headings: #schedule, #größe.',
  ],
] as const

for (const [tests, reason, hint] of lost)
  test(`${tests} is an error where it stands`, async () =>
    assert.deepEqual(await said(`\n${tests}`), [`search-tests.yaml:2:4 error: ${reason}\n    ${hint}`]))

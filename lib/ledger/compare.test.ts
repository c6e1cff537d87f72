import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { compareLedger } from './compare.ts'
import { readLedger } from './format.ts'

/** The losses of a site, in short. */
async function lossesOf(ledger: string, files: Readonly<Record<string, string>>) {
  const read = readLedger({ path: 'urls.lock', source: ledger })
  const { articles, anchors, taken } = compareLedger(read.ledger, await publicationOf(files))
  return [
    ...articles.map(
      ({ file, title, pages }) => `${file} ${title}: ${pages.map(({ permalink }) => permalink).join(' ')}`,
    ),
    ...anchors.map(
      ({ page, target, ids }) =>
        `${page.permalink} -> ${target.path}: ${ids.map((id) => `#${id}`).join(' ')}`,
    ),
    ...taken.map(({ page, owner, former }) => `${page.permalink}: ${owner.path}, was ${former.path}`),
  ]
}

/** What it is of; the ledger; the site; what is lost. */
const rows: [name: string, ledger: string, files: Readonly<Record<string, string>>, lost: string[]][] = [
  [
    'a page, a heading, an id and the top',
    '/a/ a.md A\n/a/#b\n/a/#c\n/a/#top',
    { 'a.md': article('title: A', '## B\n\nText\n{#c}') },
    [],
  ],
  ['a page and its old addresses', '/a/ a.md A\n/a/#b\n/0/ a.md\n/z/ a.md', {}, ['a.md A: /a/ /0/ /z/']],
  ['a page that no file declares', '/tags/x/ - x', {}, [' x: /tags/x/']],
  [
    'headings, of the page and of an old address',
    '/a/ a.md A\n/a/#b\n/old/ a.md\n/old/#b\n/old/#c',
    { 'a.md': article('title: A\naliases: /old/') },
    ['/a/ -> a.md: #b', '/old/ -> a.md: #c'],
  ],
  ['an address in another case', '/A/ a.md A', { 'a.md': article('title: A') }, ['a.md A: /A/']],
  [
    'an old address that is a page now',
    '/old/ a.md',
    { 'a.md': article('title: A'), 'old.md': article('title: B') },
    ['/old/: old.md, was a.md'],
  ],
  [
    'two addresses of articles with one title',
    '/a/ a.md T\n/b/ b.md T',
    { 'a.md': article('title: T\nurl: /b/'), 'b.md': article('title: T\nurl: /a/') },
    ['/a/: b.md, was a.md', '/b/: a.md, was b.md'],
  ],
  [
    'nothing where a title that many have is given up',
    '/a/ a.md T\n/b/ b.md T',
    { 'a.md': article('title: New'), 'b.md': article('title: T') },
    [],
  ],
]

for (const [name, ledger, files, lost] of rows)
  test(`a ledger has ${name}`, async () => assert.deepEqual(await lossesOf(ledger, files), lost))

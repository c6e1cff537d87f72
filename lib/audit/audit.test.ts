import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import type { Redirect } from '../types.ts'
import { auditAddresses } from './audit.ts'
import { proposeRules } from './propose-rules.ts'
import type { OldAddress } from './read-addresses.ts'
import { anchorList, missingList, verdictTable } from './report.ts'
import { createResolver, type Verdict } from './resolve.ts'

const source = { file: 'redirects.yaml', line: 3, column: 3 }
const rules: Redirect[] = [
  { from: '/out/', scope: 'page', to: 'https://other.example/', status: 302, source },
  { from: '/gone/', scope: 'page', to: '', status: 410, source },
  { from: '/part/', scope: 'page', to: '/guides/first/#install', status: 301, source },
  { from: '/wrong-part/', scope: 'page', to: '/guides/first/#nothing', status: 301, source },
  { from: '/astray/', scope: 'page', to: '/nowhere/', status: 301, source },
  { from: '/circle/', scope: 'page', to: '/circle/', status: 301, source },
  { from: '/old/', scope: 'subtree', to: '/guides/:splat', status: 301, source },
]
const written = await publicationOf({
  'guides/first.md': article('title: First steps\naliases: [/start/]', '## Install {#install}\n\nWords.'),
  'guides/c#.md': article('title: Sharp'),
  'linux/setup.md': article('title: Set up on Linux'),
  'windows/setup.md': article('title: Set up on Windows'),
  'guides/backups.md': article('title: Keep backups', 'How to restore the database.'),
})
const publication = {
  ...written,
  site: { ...written.site, redirects: [...written.site.redirects, ...rules] },
}
const published = new Set(['files/a.pdf', 'sitemap.xml', 'old/kept.html', 'search/index.html'])

function addressOf(text: string, hits = 0): OldAddress {
  const [, path = '', anchor = ''] = /^(.*?)(?:#([^/]*))?$/.exec(text) ?? []
  return { path, anchor, hits }
}

const verdicts: [address: string, verdict: Verdict][] = [
  ['/guides/first/', 'page'],
  ['/guides/first', 'page'],
  ['/guides/first/#install', 'page'],
  ['/guides/first/#top', 'page'],
  ['/guides/first/#Install', 'wrong anchor'],
  ['/guides/', 'page'],
  ['/guides/#install', 'wrong anchor'],
  ['/guides/c#/', 'page'],
  ['/Guides/First/', 'missing'],
  ['/files/a.pdf', 'file'],
  ['/search/', 'file'],
  ['/sitemap.xml', 'file'],
  ['/start/', 'redirect'],
  ['/start', 'redirect'],
  ['/start/#install', 'redirect'],
  ['/start/#nothing', 'wrong anchor'],
  ['/part/', 'redirect'],
  ['/wrong-part/', 'wrong anchor'],
  ['/wrong-part/#install', 'redirect'],
  ['/out/', 'redirect'],
  ['/gone/', 'gone'],
  ['/astray/', 'missing'],
  ['/circle/', 'missing'],
  ['/old/first/', 'redirect'],
  ['/old/first/#nothing', 'wrong anchor'],
  ['/old/none/', 'missing'],
  ['/old/kept.html', 'file'],
  ['/older/first/', 'missing'],
]

for (const [address, verdict] of verdicts)
  test(`${address} is ${verdict}`, () => {
    assert.equal(createResolver(publication, published)(addressOf(address)).verdict, verdict)
  })

const mends: [path: string, rule: string][] = [
  ['/GUIDES/First.html', '/guides/first/'],
  ['/docs/guides/backups/', '/guides/backups/'],
  ['/help/linux/setup/', '/linux/setup/'],
  ['/setup/', '/linux/setup/ nearest by its name'],
  ['/backups/', '/guides/backups/ nearest by its name'],
  ['/how-to/restore-database.php', '/guides/backups/ nearest by its words'],
  ['/zzzz/qqqq/', ' no page is near'],
]

for (const [path, rule] of mends)
  test(`${path} is mended by a rule to ${rule}`, async () => {
    const audit = await auditAddresses([addressOf(path)], publication, published)
    assert.deepEqual(
      proposeRules(audit).map(({ from, to, doubt }) => [from, `${to} ${doubt}`.trimEnd()]),
      [[path, rule]],
    )
  })

test('an address that no rule can name gets none', async () => {
  const audit = await auditAddresses([addressOf('/backups*/')], publication, published)
  assert.deepEqual([audit.missing.length, proposeRules(audit)], [1, []])
})

test('a folder that moved gets one rule, the others their own, and what a rule leads astray none', async () => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six']
  const moved = await publicationOf(
    Object.fromEntries(names.map((name) => [`new/${name}.md`, article(`title: ${name}`)])),
  )
  const audit = await auditAddresses(
    [...names.map((name) => addressOf(`/v1/${name}/`)), addressOf('/v1/seven/')],
    {
      ...moved,
      site: {
        ...moved.site,
        redirects: [{ from: '/v1/six/', scope: 'page', to: '/nowhere/', status: 301, source }],
      },
    },
    new Set(),
  )
  assert.deepEqual(proposeRules(audit), [
    { from: '/v1/*', to: '/new/:splat', doubt: '' },
    { from: '/v1/seven/', to: '', doubt: 'no page is near' },
  ])
  assert.equal(audit.subtrees[0]?.paths.length, 5)
})

test('the report has the missing addresses by their hits, a page with its anchors as one', async () => {
  const audit = await auditAddresses(
    [
      addressOf('/guides/first/', 100),
      addressOf('/guides/first/#instal'),
      addressOf('/none/', 2),
      addressOf('/backups/', 10),
      addressOf('/backups/#one', 1),
      addressOf('/\u001b[31mred/', 1),
      addressOf('/astray/', 3),
      addressOf('/logo.png', 50),
      addressOf('/robots.txt', 50),
      addressOf('/files/b.pdf', 4),
    ],
    publication,
    published,
  )
  assert.equal(
    verdictTable(audit),
    [
      'page                 1',
      'redirect             0',
      'file                 0',
      'gone                 0',
      'wrong anchor         1',
      'missing              5',
      'ignored              2',
    ].join('\n'),
  )
  assert.deepEqual(anchorList(audit.found, publication.articles, 20), [
    '  /guides/first/#instal  nearest: #install in guides/first.md',
  ])
  assert.deepEqual(missingList(audit.missing, 4), [
    '  11  /backups/  perhaps /guides/backups/ (same name)',
    '   4  /files/b.pdf  no page is near',
    '   3  /astray/  redirects.yaml:3 leads it to /nowhere/, which is missing',
    '   2  /none/  no page is near',
    '  … 1 more; --all shows them',
  ])
  assert.match(missingList(audit.missing, 9).join('\n'), /1 {2}\/%1B\[31mred\/ {2}no page is near/)
  assert.ok(proposeRules(audit).every(({ from }) => from !== '/astray/'))
})

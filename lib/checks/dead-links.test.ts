import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { deadLinks } from './dead-links.ts'

/** What is said of an article's text, which begins on line 4, in a site of two other articles. */
async function said(body: string): Promise<string[]> {
  const publication = await publicationOf(
    {
      'docs/_index.md': article('title: Docs'),
      'docs/a.mdx': article('title: A', body),
      'docs/b.mdx': article(
        'title: B\naliases: /old/\ntags: [t]',
        '## First part\n\n<p id="own">x</p>\n\n### Second',
      ),
      'guides/start.md': article('title: Start', 'No headings.'),
      'guides/broken.mdx': article('title: Broken', '{oops'),
    },
    { assets: ['docs/data.csv'] },
  )
  return (await deadLinks.run(publication)).map(formatProblem)
}

test('links of raw HTML in .md are checked as those of .mdx are', async () => {
  const body =
    '<a href="/nowhere/">a</a>\n\n<p>\n<a href="./b.md">b</a> <a href="b.md#no">c</a></p>\n\n<iframe src="/no/"></iframe>'
  const files = { 'a.md': article('title: A', body), 'b.md': article('title: B') }
  const publication = await publicationOf(files, { yaml: 'unsafe: true' })
  const problems = await deadLinks.run(publication)
  assert.deepEqual(
    problems.map(({ line, reason }) => `${line} ${reason}`),
    ['4 dead link /nowhere/', '7 b.md has no heading #no', '9 dead link /no/'],
  )
})

test('links that lead somewhere are fine', async () => {
  const links = [
    './b.mdx',
    '../guides/start.md',
    '/docs/b',
    '/docs/b/#first-part',
    'b.mdx#own',
    '/old/#second',
    '#here',
    './data.csv',
    '/tags/t/',
    'https://example.org/#x',
    'mailto:me@example.org',
    '/guides/broken/#anything',
  ]
  const body = `## Here\n\n${links.map((link) => `[x](${link})`).join(' ')}`
  assert.deepEqual(await said(body), [])
})

const address = 'Link to the address of a page (/guides/first/) or to its file (../guides/first.mdx).'
const dead = [
  ['a page that is nowhere', '[x](/nowhere/)', `4:1 warning: dead link /nowhere/\n    ${address}`],
  [
    'a page that is elsewhere',
    'A [x](/docs/start/)',
    '4:3 warning: dead link /docs/start/\n    Did you mean /guides/start/?',
  ],
  [
    'a file that is elsewhere',
    '[x](./start.md#part)',
    '4:1 warning: dead link ./start.md#part\n    Did you mean /guides/start/?',
  ],
  ['a tag', 'Text.\n\n<Card href="/no/" title="T" />', `6:1 warning: dead link /no/\n    ${address}`],
  [
    'a heading that is not there',
    '[x](./b.mdx#fist-part)',
    '4:1 warning: docs/b.mdx has no heading #fist-part\n    Its headings: #first-part, #second.',
  ],
  [
    'a heading of an article without any',
    '[x](/guides/start/#part)',
    '4:1 warning: guides/start.md has no heading #part\n    It has no headings.',
  ],
  [
    'a heading of its own',
    '[x](#no)\n\n## Yes',
    '4:1 warning: docs/a.mdx has no heading #no\n    Its headings: #yes.',
  ],
  [
    'code',
    '[x](javascript:alert(1))',
    '4:1 warning: the link javascript:alert(1) would run code and is left out\n    Link to a page, a file or a web address.',
  ],
] as const

for (const [name, body, problem] of dead)
  test(`a link to ${name} is a warning where it stands`, async () =>
    assert.deepEqual(await said(body), [`docs/a.mdx:${problem}`]))

test('a missing image is not the business of this check', async () => {
  assert.deepEqual(await said('![x](./no.png)'), [])
})

test('the top of a page is an anchor that every page has', async () =>
  assert.deepEqual(await said('[x](#top)'), []))

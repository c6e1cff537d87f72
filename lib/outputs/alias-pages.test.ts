import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { aliasPages } from './alias-pages.ts'
import { redirectList } from './redirect-list.ts'

const publication = await publicationOf(
  {
    'docs/a.md': article('title: A\naliases: [/old, /old/page.html, "/tom & <jerry>"]'),
    'b.md': article('title: B\nurl: /was ist "das"/\naliases: /b-old/'),
  },
  { yaml: 'url: https://docs.example.com\nlanguage: de', basePath: '/base' },
)
const files = new Map(aliasPages.render(publication).map(({ path, content }) => [path, content]))

test('rules 23 and 25: every alias is a file where a host looks for it', () => {
  assert.deepEqual([...files.keys()].toSorted(), [
    'b-old/index.html',
    'old/index.html',
    'old/page.html',
    'tom & <jerry>/index.html',
  ])
})

test('rule 30: an alias page names its target in each way, and asks not to be indexed', () => {
  assert.equal(
    files.get('old/index.html'),
    `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>/base/docs/a/</title>
<link rel="canonical" href="https://docs.example.com/base/docs/a/">
<script src="/base/_fingerpost/redirect-1.js"></script>
<noscript><meta http-equiv="refresh" content="0; url=/base/docs/a/"></noscript>
</head>
<body>
<p>This page has moved to <a href="/base/docs/a/">/base/docs/a/</a>.</p>
</body>
</html>
`,
  )
})

test('rule 30: disableAliases stops the pages and keeps the redirects', () => {
  const { site } = publication
  const disabled = { ...publication, site: { ...site, config: { ...site.config, disableAliases: true } } }
  assert.deepEqual(aliasPages.render(disabled), [])
  assert.equal(redirectList.render(disabled)[0]?.content.includes('/old/page.html'), true)
})

test('what is written in an address is encoded and escaped in every place', () => {
  const html = files.get('b-old/index.html') ?? ''
  const address = '/base/was%20ist%20%22das%22/'
  assert.equal(html.split(address).length - 1, 5)
  assert.doesNotMatch(html, /was ist|"das"/)
})

test('a language cannot end its attribute', async () => {
  const site = await publicationOf(
    { 'a.md': article('title: A\naliases: /old/') },
    { yaml: `language: '"><b>'` },
  )
  const [page] = aliasPages.render(site)
  assert.match(page?.content ?? '', /<html lang="&quot;&gt;&lt;b&gt;">/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { aliasPages } from './alias-pages.ts'
import { redirectList } from './redirect-list.ts'
import { policyMeta } from './security-headers.ts'

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
${policyMeta(publication)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>/base/docs/a/</title>
<link rel="canonical" href="https://docs.example.com/base/docs/a/">
<script src="/base/_fingerpost/redirect-1.js" data-to="/base/docs/a/"></script>
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
  assert.equal(html.split(address).length - 1, 6)
  assert.doesNotMatch(html, /was ist|"das"/)
})

const rules = `
- {from: /part/, to: "/docs/a/?x=1#über"}
- {from: /away/, to: "https://example.org/a?b=1&c=2#d"}
- {from: /gone/, status: 410}
- {from: /gone.html, gone: true}
- {from: /v1/*, to: /docs/:splat}
`

test('a rule for one address has a page like an alias, and a subtree has none', async () => {
  const site = await publicationOf(
    { 'docs/a.md': article('title: A') },
    { yaml: 'url: https://docs.example.com', basePath: '/base', redirects: rules },
  )
  const pages = new Map(aliasPages.render(site).map(({ path, content }) => [path, content]))
  assert.deepEqual([...pages.keys()], ['part/index.html', 'away/index.html', 'gone/index.html', 'gone.html'])
  const targetsOf = (path: string) =>
    ['canonical" href="', 'data-to="', '0; url=', '<a href="'].map(
      (before) => pages.get(path)?.split(before)[1]?.split('"')[0],
    )
  assert.deepEqual(targetsOf('part/index.html'), [
    'https://docs.example.com/base/docs/a/?x=1',
    '/base/docs/a/?x=1#%C3%BCber',
    '/base/docs/a/?x=1#%C3%BCber',
    '/base/docs/a/?x=1#%C3%BCber',
  ])
  assert.deepEqual(targetsOf('away/index.html'), [
    'https://example.org/a?b=1&amp;c=2',
    'https://example.org/a?b=1&amp;c=2#d',
    'https://example.org/a?b=1&amp;c=2#d',
    'https://example.org/a?b=1&amp;c=2#d',
  ])
})

test('what is gone has a page that says so, and asks not to be indexed', async () => {
  const site = await publicationOf({ 'docs/a.md': article('title: A') }, { redirects: rules })
  const page = aliasPages.render(site).find(({ path }) => path === 'gone/index.html')
  assert.match(page?.content ?? '', /<meta name="robots" content="noindex">.*<h1>This page is gone<\/h1>/s)
  assert.doesNotMatch(page?.content ?? '', /refresh|canonical|<script/)
})

test('a language cannot end its attribute', async () => {
  const site = await publicationOf(
    { 'a.md': article('title: A\naliases: /old/') },
    { yaml: `language: '"><b>'` },
  )
  const [page] = aliasPages.render(site)
  assert.match(page?.content ?? '', /<html lang="&quot;&gt;&lt;b&gt;">/)
})

test('what no page can do is said, unless another host does it', async () => {
  const limitsOf = async (yaml: string) =>
    aliasPages.limits?.(
      await publicationOf({ 'a.md': article('title: A') }, { yaml, redirects: '- {from: /v1/*, to: /a/}' }),
    )
  assert.deepEqual(await limitsOf('hosts: [static]'), ["Static pages can't redirect whole folders: /v1/*."])
  assert.deepEqual(await limitsOf('hosts: [static, nginx]'), [])
})

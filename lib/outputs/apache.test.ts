import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, type Surroundings } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { apache } from './apache.ts'

const files = { 'docs/_index.md': article('title: Docs') }

const rules = String.raw`
- {from: '/say "a\b" $1/', to: /docs/}
- {from: /file.html, to: "/docs/#part"}
- {from: /ö ü;/, to: "/docs/?a=$1%20", status: 302}
- {from: /away/, to: "https://o.org/?b=c#d", status: 308}
- {from: /never/, gone: true}`

test('a short list stands in .htaccess itself, quoted as mod_rewrite reads it', async () => {
  const written = await filesOf({ redirects: rules })
  assert.deepEqual(Object.keys(written), ['.htaccess', 'apache-site.conf'])
  const lines = (written['.htaccess'] ?? '').split('\n')
  for (const line of [
    String.raw`RewriteRule "^say \x22a\\b\x22 [$]1/?$" "/docs/" [R=301,NE,L]`,
    String.raw`RewriteRule "^file\.html$" "/docs/?%{QUERY_STRING}#part" [R=301,NE,L]`,
    String.raw`RewriteRule "^file\.html$" "/docs/#part" [R=301,NE,L]`,
    String.raw`RewriteRule "^ö ü;/?$" "/docs/?a=\%241\%20" [R=302,NE,QSA,L]`,
    `RewriteRule "^away/?$" "https://o.org/?b=c%{ENV:fingerpost_more}#d" [R=308,NE,L]`,
    `RewriteRule "^never/?$" - [G]`,
  ])
    assert.ok(lines.includes(line), line)
})

test('of a long list each address has a folder, but for those that no folder can be named by', async () => {
  const many = Array.from({ length: 101 }, (_, index) => `- {from: /old/${index}/, to: /docs/}`).join('\n')
  const written = await filesOf({
    basePath: '/base',
    redirects: `${many}\n- {from: /per%25cent/, to: /docs/}\n- {from: /a.html, to: "/docs/#x"}`,
  })
  const htaccess = written['.htaccess'] ?? ''
  assert.match(htaccess, /"\^per%cent\/\?\$"/)
  assert.doesNotMatch(htaccess, /^old/)
  assert.match(htaccess, /RewriteRule "\^\(\.\+\?\)\/\?\$" "\/base\/_fingerpost\/apache\/\$1\/" \[L\]/)
  assert.equal(
    written['_fingerpost/apache/old/7/.htaccess'],
    'RewriteEngine On\nRewriteRule "^" "/base/docs/" [R=301,NE,L]\n',
  )
  assert.match(written['_fingerpost/apache/a.html/.htaccess'] ?? '', /"\/base\/docs\/#x"/)
})

test('a server finds an address by halves, in the order in which Apache compares', async () => {
  const rules = Array.from({ length: 40 }, (_, index) => `- {from: /${index}/, to: /docs/}`).join('\n')
  const { 'apache-site.conf': server = '' } = await filesOf({ basePath: '/base', redirects: rules })
  const lines = server.split('\n')
  const start = lines.findIndex((line) => line.includes('E=fingerpost_path'))
  assert.deepEqual(lines.slice(start + 1, start + 7), [
    'RewriteCond %{ENV:fingerpost_path} ">/base/19"',
    'RewriteRule ^ - [S=23]',
    'RewriteCond %{ENV:fingerpost_path} ">/base/9"',
    'RewriteRule ^ - [S=11]',
    'RewriteCond %{ENV:fingerpost_path} "=/base/0"',
    'RewriteRule "^" "/base/docs/" [R=301,NE,L]',
  ])
})

test('a server has a pattern for what cannot stand in quotes', async () => {
  const { 'apache-site.conf': server = '' } = await filesOf({
    redirects: `- {from: "/it's/", to: /docs/}\n- {from: '/say "it"/', to: /docs/}\n- {from: '/"it''s"/', to: /docs/}\n- {from: "/\${HOME}/", to: /docs/}`,
  })
  for (const line of [
    `RewriteCond %{ENV:fingerpost_path} "=/it's"`,
    `RewriteCond %{ENV:fingerpost_path} '=/say "it"'`,
    String.raw`RewriteRule "^/\x22it's\x22/?$" "/docs/" [R=301,NE,L]`,
    String.raw`RewriteRule "^/[$]\{HOME\}/?$" "/docs/" [R=301,NE,L]`,
  ])
    assert.ok(server.split('\n').includes(line), line)
})

test('subtrees come after pages, the deepest first, without what they spare', async () => {
  const { '.htaccess': htaccess = '' } = await filesOf({
    redirects:
      '- {from: /v1/*, to: "/docs/:splat"}\n- {from: /v1/(a)/*, gone: true}\n- {from: /docs/*, to: "/docs/now/:splat", status: 302}',
  })
  assert.deepEqual(htaccess.slice(htaccess.indexOf('REQUEST_FILENAME')).match(/RewriteRule .*/g), [
    'RewriteRule ^ "%{REQUEST_URI}/" [R=301,L]',
    'RewriteRule ^ - [L]',
    'RewriteRule ^ - [R=404,L]',
    String.raw`RewriteRule "^v1/\(a\)(?:/|$)" - [G]`,
    'RewriteRule "^v1(?:/|$)" "/docs/%1" [R=301,NE,L]',
    'RewriteRule "^docs(?:/(?!now/)|$)" "/docs/now/%1" [R=302,NE,L]',
    'RewriteRule ^ - [R=404,L]',
  ])
})

/** What is written, by path. */
async function filesOf(surroundings: Surroundings): Promise<Record<string, string>> {
  const written = apache.render(await publicationOf(files, surroundings))
  return Object.fromEntries(written.map(({ path, content }) => [path, content]))
}

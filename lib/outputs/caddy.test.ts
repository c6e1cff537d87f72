import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, type Surroundings } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { caddy } from './caddy.ts'

const files = { 'docs/_index.md': article('title: Docs') }

test('a key is quoted as Caddy reads it, and its value keeps the query before the anchor', async () => {
  const lines = await linesOf({
    redirects: String.raw`
- {from: '/say "a\b\"/', to: /docs/}
- {from: '/tick${'`'}"/', to: /docs/}
- {from: '/{$HOME}/', to: /docs/}
- {from: /file.html, to: "/docs/#part"}
- {from: /asks/, to: "/docs/?a={env.HOME}", status: 302}
- {from: /away/, to: "https://o.org/?b=c#d", status: 308}
- {from: /never/, gone: true}`,
  })
  for (const line of [
    '`/say "a\\b\\"/` `301 /docs/{fingerpost_query}`',
    '"/tick`\\"/" `301 /docs/{fingerpost_query}`',
    '`~^/\\x7B\\$HOME\\x7D/$` `301 /docs/{fingerpost_query}`',
    '`/file.html/` `301 /docs/{fingerpost_query}#part`',
    '`/asks/` `302 /docs/?a=%7Benv.HOME%7D{fingerpost_more}`',
    '`/away/` `308 https://o.org/?b=c{fingerpost_more}#d`',
    '`/never/` `410`',
  ])
    assert.ok(lines.includes(line), `${line}\nis none of\n${lines.join('\n')}`)
})

test('subtrees come after pages, the deepest first, without what they spare', async () => {
  const lines = await linesOf({
    basePath: '/base',
    redirects:
      '- {from: /v1/*, to: "/docs/:splat"}\n- {from: /v1/(a)/*, gone: true}\n- {from: /docs/*, to: "/docs/now/:splat", status: 302}',
  })
  assert.deepEqual(
    lines
      .slice(lines.indexOf('file_server'))
      .filter((line) => /^(@fingerpost_\d|(not )?vars_regexp|redir|route)/.test(line)),
    [
      'route @fingerpost_below {',
      '@fingerpost_1 {',
      'vars_regexp {fingerpost_path} `^/base/v1/\\(a\\)/`',
      'route @fingerpost_1 {',
      '@fingerpost_2 {',
      'vars_regexp {fingerpost_path} `^/base/v1/`',
      'redir @fingerpost_2 `/base/docs/{fingerpost_splat_2}{fingerpost_query}` 301',
      '@fingerpost_3 {',
      'vars_regexp {fingerpost_path} `^/base/docs/`',
      'not vars_regexp {fingerpost_path} `^/base/docs/now/`',
      'redir @fingerpost_3 `/base/docs/now/{fingerpost_splat_2}{fingerpost_query}` 302',
    ],
  )
})

test('only a file that is there is kept for good', async () => {
  const lines = await linesOf({})
  const forGood = lines.indexOf('header /_next/static/* Cache-Control `public, max-age=31536000, immutable`')
  assert.ok(lines.indexOf('header Cache-Control `no-cache`') < lines.indexOf('route @fingerpost_page {'))
  assert.ok(forGood > lines.indexOf('route @fingerpost_page {'))
  assert.ok(forGood < lines.indexOf('file_server'))
})

/** The lines of the file, without what they are indented by. */
async function linesOf(surroundings: Surroundings): Promise<string[]> {
  const [file] = caddy.render(await publicationOf(files, surroundings))
  return (file?.content ?? '').split('\n').map((line) => line.trim())
}

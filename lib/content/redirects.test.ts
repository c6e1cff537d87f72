import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from './site.fixture.ts'

/** The redirects of a site as `from -> to`, and what was said of them. */
function redirects(articles: Record<string, string>, yaml = '') {
  const files = Object.entries(articles).map(([path, fields]) => [path, article(fields)])
  const { site, said } = siteOf(Object.fromEntries(files), { yaml })
  return { redirects: site.redirects.map(({ from, to }) => `${from} -> ${to}`), said }
}

test('rules 23 to 25: aliases lead to their page, by whatever address it has', () => {
  const { redirects: found, said } = redirects({
    'docs/a.md': 'title: A\naliases: [/old, rel, ../up/, /old.html, /UPPER/]',
    'docs/b.md': 'title: B\nurl: /custom/path/\naliases: [relu]',
    'docs/sub/_index.md': 'title: Sub\naliases: [rels]',
  })
  assert.deepEqual(found.toSorted(), [
    '/UPPER/ -> /docs/a/',
    '/custom/relu/ -> /custom/path/',
    '/docs/rel/ -> /docs/a/',
    '/docs/rels/ -> /docs/sub/',
    '/old.html -> /docs/a/',
    '/old/ -> /docs/a/',
    '/up/ -> /docs/a/',
  ])
  assert.deepEqual(said, [])
})

test('a redirect knows its status, and the line that declares it', () => {
  const { site } = siteOf({ 'a.md': article('title: A\naliases:\n- /one/\n- /two/') })
  assert.deepEqual(site.redirects, [
    { from: '/one/', scope: 'page', to: '/a/', status: 301, source: { file: 'a.md', line: 4, column: 3 } },
    { from: '/two/', scope: 'page', to: '/a/', status: 301, source: { file: 'a.md', line: 5, column: 3 } },
  ])
})

test('rule 26: an alias that is its own address is skipped without a word', () => {
  const articles = { 'docs/a.md': 'title: A\naliases: [/docs/a, a, /docs/a/index.html, ./a/]' }
  assert.deepEqual(redirects(articles), { redirects: [], said: [] })
})

test('an alias that an article gives twice counts once, without a word', () => {
  const articles = { 'a.md': 'title: A\naliases: [/old, /old/, old]' }
  assert.deepEqual(redirects(articles), { redirects: ['/old/ -> /a/'], said: [] })
})

test('rule 27: the page wins over an alias, and the problem names both files', () => {
  const articles = { 'a.md': 'title: A\naliases: [/b/]', 'b.md': 'title: B' }
  assert.deepEqual(redirects(articles), {
    redirects: [],
    said: [
      'a.md:3:11 warning: alias /b/ is the address of b.md, which stays there\n    Remove the alias, or move b.md.',
    ],
  })
})

test('rule 27: so does a page that no file declares', () => {
  const articles = { 'a.md': 'title: A\ntags: [t]\naliases: [/tags/t/]' }
  assert.deepEqual(redirects(articles), {
    redirects: [],
    said: [
      'a.md:4:11 warning: alias /tags/t/ is the address of a generated page, which stays there\n    Remove the alias, or move that page.',
    ],
  })
})

test('rule 28: of two equal aliases the first in navigation order wins, and the problem names both files', () => {
  const articles = {
    'a/late.md': 'title: Late\naliases: /old/',
    'b/_index.md': 'title: B\nweight: 1',
    'b/first.md': 'title: First\naliases: /old/',
  }
  assert.deepEqual(redirects(articles), {
    redirects: ['/old/ -> /b/first/'],
    said: [
      'a/late.md:3:10 warning: alias /old/ is already claimed by b/first.md:3\n    Keep it in one of the two articles.',
    ],
  })
})

test('rule 28: an article outside of the tree comes after those in it', () => {
  const articles = {
    'a.md': 'title: A\nweight: 1\naliases: /old/',
    'b.md': 'title: B\nmenu: docs\naliases: /old/',
  }
  assert.deepEqual(redirects(articles, 'navigation: docs').redirects, ['/old/ -> /b/'])
})

for (const alias of ['""', '/', 'https://example.org/', '../..']) {
  test(`rule 29: the alias ${alias} is a warning where it stands`, () => {
    const articles = { 'docs/a.md': `title: A\naliases:\n- /old/\n- ${alias}` }
    const written = alias.replace('""', '')
    assert.deepEqual(redirects(articles), {
      redirects: ['/old/ -> /docs/a/'],
      said: [
        `docs/a.md:5:3 warning: alias "${written}" is no address of this site\n    Write a path: /old/address/ or old-name.`,
      ],
    })
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolveAddress } from './links.ts'
import { article, pageAt, siteOf } from './site.fixture.ts'

const { site } = siteOf(
  {
    '_index.md': article('title: Home'),
    'docs/_index.md': article('title: Docs'),
    'docs/a.md': article('title: A'),
    'docs/b c.mdx': article('title: B\naliases: [/old/, /old.html]'),
    'docs/moved.md': article('title: Moved\nurl: /elsewhere/'),
    'guides/_index.md': article('title: Guides'),
    'guides/g.md': article('title: G'),
    'about/index.md': article('title: About'),
  },
  {
    basePath: '/base',
    assets: ['docs/one.png', 'guides/two words.png'],
    redirects: `
- {from: /part/, to: "/docs/a/?x=1#part"}
- {from: /chain/, to: /v1/g/}
- {from: /v1/*, to: /guides/:splat}
- {from: /v0/*, to: /v1/:splat}
- {from: /v1/b/, to: "docs/b c.mdx"}
- {from: /pictures/*, to: /docs/:splat}
- {from: /away/, to: "https://example.org/a#b"}
- {from: /blog/*, to: "https://blog.example/:splat"}
- {from: /gone/, gone: true}
- {from: /guides/*, to: /about/}
- {from: /docs/v0/*, to: /v0/:splat}
`,
  },
)
const from = pageAt(site, '/docs/a/')

const found = [
  ['from the root', '/guides/g/', '/base/guides/g/', '/guides/g/'],
  ['without the slash', '/guides/g', '/base/guides/g/', '/guides/g/'],
  ['in any case', '/Docs/A/', '/base/docs/a/', '/docs/a/'],
  [
    'a whole address of the site itself',
    'http://localhost:3000/base/docs/a/#x',
    '/base/docs/a/#x',
    '/docs/a/',
  ],
  ['encoded', '/docs/b%2Dc/', '/base/docs/b-c/', '/docs/b-c/'],
  ['the home page', '/', '/base/', '/'],
  ['a file beside', './moved.md', '/base/elsewhere/', '/elsewhere/'],
  ['a file beside, without the dot', 'b c.mdx', '/base/docs/b-c/', '/docs/b-c/'],
  ['a file beside, encoded', './b%20c.mdx', '/base/docs/b-c/', '/docs/b-c/'],
  ['a file of another folder', '../guides/g.md', '/base/guides/g/', '/guides/g/'],
  ['the file of a category', '../guides/_index.md', '/base/guides/', '/guides/'],
  ['the folder of a category', '../guides/', '/base/guides/', '/guides/'],
  ['a bundle', '../about/index.md', '/base/about/', '/about/'],
  ['rule 49: beside the address', '../b-c/', '/base/docs/b-c/', '/docs/b-c/'],
  ['query and part', './moved.md?x=1#part', '/base/elsewhere/?x=1#part', '/elsewhere/'],
  ['through an alias', '/old/', '/base/docs/b-c/', '/docs/b-c/'],
  ['through an alias, with a part', '/old#part', '/base/docs/b-c/#part', '/docs/b-c/'],
  ['through an alias that is a file', '/old.html', '/base/docs/b-c/', '/docs/b-c/'],
  ['through a rule with an anchor', '/part', '/base/docs/a/?x=1#part', '/docs/a/'],
  ['through a rule with an anchor, with its own', '/part/?y#own', '/base/docs/a/?x=1&y#own', '/docs/a/'],
  ['through a chain', '/chain/', '/base/guides/g/', '/guides/g/'],
  ['through a subtree', '/v1/g#part', '/base/guides/g/#part', '/guides/g/'],
  ['through a subtree to a file', '/pictures/one.png?x', '/base/docs/one.png?x', undefined],
  ['through a subtree to its root', '/v1/', '/base/guides/', '/guides/'],
  ['through two subtrees', '/v0/g/', '/base/guides/g/', '/guides/g/'],
  ['through a subtree and an exception', '/v0/b/', '/base/docs/b-c/', '/docs/b-c/'],
  ['to a page in a subtree that has moved', '/guides/g/', '/base/guides/g/', '/guides/g/'],
  ['to a page in a subtree, in any case', '/Guides/G/', '/base/guides/g/', '/guides/g/'],
  ['to what is gone from a subtree', '/guides/lost/', '/base/about/', '/about/'],
  ['beside, through a subtree', '../v0/b/', '/base/docs/b-c/', '/docs/b-c/'],
  ['a part of the same page', '#part', '#part', '/docs/a/'],
  ['an image beside', './one.png', '/base/docs/one.png', undefined],
  ['an image from the root', '/docs/one.png', '/base/docs/one.png', undefined],
  ['an image of another folder', '../guides/two%20words.png', '/base/guides/two%20words.png', undefined],
  ['the sitemap', '/sitemap.xml', '/base/sitemap.xml', undefined],
  ['rule 61: the feed of a section', '/guides/index.xml', '/base/guides/index.xml', undefined],
] as const

for (const [name, written, href, permalink] of found) {
  test(`${name}: ${written} -> ${href}`, () => {
    const address = resolveAddress(written, from, site)
    assert.deepEqual(
      { href: address.href, page: address.page?.permalink, found: address.found, external: address.external },
      { href, page: permalink, found: true, external: false },
    )
  })
}

for (const written of ['https://example.org/a?b#c', '//example.org/', 'mailto:a@example.org', 'tel:+100'])
  test(`${written} leads out of the site and stays as it is`, () => {
    const { href, external, found } = resolveAddress(written, from, site)
    assert.deepEqual({ href, external, found }, { href: written, external: true, found: true })
  })

for (const [written, href] of [
  ['/away/', 'https://example.org/a#b'],
  ['/away?x#y', 'https://example.org/a?x#y'],
  ['/blog/a b/', 'https://blog.example/a%20b/'],
] as const)
  test(`${written} is published as the address of another site`, () => {
    const { href: found, external } = resolveAddress(written, from, site)
    assert.deepEqual([found, external], [href, true])
  })

const missing = [
  ['/gone/', '/base/gone/'],
  ['/pictures/lost.png', '/base/pictures/lost.png'],
  ['/nowhere/', '/base/nowhere/'],
  ['nowhere.md#x', 'nowhere.md#x'],
  ['./nowhere.png', './nowhere.png'],
  ['../../../outside.md', '../../../outside.md'],
  ['%', '%'],
] as const

for (const [written, href] of missing)
  test(`${written} is not found, and published as written`, () => {
    const address = resolveAddress(written, from, site)
    assert.deepEqual({ href: address.href, found: address.found }, { href, found: false })
  })

const code = [
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'VBScript:x',
  'data:text/html,x',
  'data:image/svg+xml,<svg>',
  '\njavascript:x',
]

for (const written of code)
  test(`${JSON.stringify(written)} would run code and is not published`, () => {
    const { href, found } = resolveAddress(written, from, site)
    assert.deepEqual({ href, found }, { href: undefined, found: false })
  })

for (const written of ['java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)'])
  test(`${JSON.stringify(written)} would run code and is not published`, () =>
    assert.equal(resolveAddress(written, from, site).href, undefined))

for (const [written, href] of [
  ['', '/base/docs/a/'],
  ['?x=1', '/base/docs/a/?x=1'],
] as const)
  test(`"${written}" is the page itself`, () => assert.equal(resolveAddress(written, from, site).href, href))

test('a picture in the address itself is published as written', () => {
  const { href, found } = resolveAddress('data:image/png;base64,AAAA', from, site)
  assert.deepEqual({ href, found }, { href: 'data:image/png;base64,AAAA', found: true })
})

test('a fragment is decoded and stands alone', () => {
  const fragments = ['#%C3%BCber', '/guides/#part', '/guides/', '#100%'].map(
    (written) => resolveAddress(written, from, site).fragment,
  )
  assert.deepEqual(fragments, ['über', 'part', '', '100%'])
})

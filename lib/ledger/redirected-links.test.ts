import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { linkRewriter } from './redirected-links.ts'

/** What it is of; the text of /docs/a/; what it becomes, where it changes. */
const rows: [name: string, body: string, changed: string, format?: 'md' | 'mdx'][] = [
  ['a link', 'See [b](/old/) and [b](/new/b/).', 'See [b](/new/b/) and [b](/new/b/).'],
  ['part of a page', '[b](/old/#part) [b](/old?q=1#part)', '[b](/new/b/#part) [b](/new/b/?q=1#part)'],
  ['a title', '[*b* \\](](/old/ "to /old/")', '[*b* \\](](/new/b/ "to /old/")'],
  ['brackets', '[b](</old/>) [b]( /old/ )', '[b](</new/b/>) [b]( /new/b/ )'],
  ['no text', '[](/old/)', '[](/new/b/)'],
  ['a picture in it', '[![p](/old/)](/old/)', '[![p](/old/)](/new/b/)'],
  ['a definition', '[b], [c][b]\n\n[b]: /old/ "B"', '[b], [c][b]\n\n[b]: /new/b/ "B"'],
  ['a definition for a picture', '![b]\n\n[b]: /old/', '![b]\n\n[b]: /old/'],
  ['a relative link', '[b](../../old/)', '[b](/new/b/)'],
  ['a link to the whole address', '[b](https://example.com/base/old/)', '[b](/new/b/)'],
  ['a bare address', '<https://example.com/base/old/>', '<https://example.com/base/old/>'],
  ['a picture', '![b](/old/)', '![b](/old/)'],
  [
    'code',
    '`[b](/old/)`\n\n    [b](/old/)\n\n```\n[b](/old/)\n```',
    '`[b](/old/)`\n\n    [b](/old/)\n\n```\n[b](/old/)\n```',
  ],
  ['what is written in another way', '[b](/&#111;ld/)', '[b](/&#111;ld/)'],
  ['text that looks like one', '\\[b](/old/)', '\\[b](/old/)'],
  ['a letter of many bytes before it', 'ü 😀 [b](/old/)\r\n[b](/old/)', 'ü 😀 [b](/new/b/)\r\n[b](/new/b/)'],
  ['an address with brackets', '[c](/was(c)/)', '[c](/new/c%28d%29/)'],
  ['a subtree', '[b](/v1/b/#part) [c](/v1/none/)', '[b](/new/b/#part) [c](/v1/none/)'],
  ['a dead link', '[b](/nowhere/)', '[b](/nowhere/)'],
  [
    'a tag of MDX',
    '<Card href="/old/" title="/old/" /> {/* [b](/old/) */} [b](/old/)',
    '<Card href="/new/b/" title="/old/" /> {/* [b](/old/) */} [b](/new/b/)',
    'mdx',
  ],
  ['a picture of MDX', '<Figure src="/old/" alt="" />', '<Figure src="/old/" alt="" />', 'mdx'],
]

for (const [name, body, changed, format = 'md'] of rows)
  test(`links through redirects: ${name}`, async () => {
    const path = `docs/a.${format}`
    const before = article('title: "[b](/old/)"', body)
    const { site, articles } = await publicationOf(
      {
        [path]: before,
        'new/b.md': article('title: B\naliases: [/old/]'),
        'new/c.md': article('title: C\nurl: /new/c(d)/\naliases: ["/was(c)/"]'),
      },
      {
        yaml: 'url: https://example.com',
        basePath: '/base',
        redirects: '- {from: /v1/*, to: "/new/:splat"}',
      },
    )
    const page = pageAt(site, '/docs/a/')
    const { source, count } = linkRewriter(site)(
      { path, source: before },
      page,
      articles.get('/docs/a/')?.links ?? [],
    )
    assert.equal(source, article('title: "[b](/old/)"', changed))
    assert.equal(count === 0, changed === body)
  })

test('a temporary redirect is a detour for a while: links keep their address', async () => {
  const before = article('title: A', '[b](/old/)')
  const { site, articles } = await publicationOf({
    'a.md': before,
    'b.md': article('title: B\naliases: /old/'),
  })
  const redirects = site.redirects.map((redirect) => ({ ...redirect, status: 302 as const }))
  const links = articles.get('/a/')?.links ?? []
  const rewrite = linkRewriter({ ...site, redirects })
  assert.equal(rewrite({ path: 'a.md', source: before }, pageAt(site, '/a/'), links).source, before)
})

test('only what was compiled as a link is one: the text of a shortcode may be code', async () => {
  const before = article('title: A', '{{< code >}}[b](/old/){{< /code >}}\n\n[b](/old/)')
  const { site } = await publicationOf({ 'a.md': before, 'b.md': article('title: B\naliases: /old/') })
  const link = { target: '/old/', kind: 'link', line: 6, column: 1 } as const
  assert.deepEqual(linkRewriter(site)({ path: 'a.md', source: before }, pageAt(site, '/a/'), [link]), {
    source: before.replace('\n[b](/old/)', '\n[b](/b/)'),
    count: 1,
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { rss } from './rss.ts'

const publication = await publicationOf(
  {
    '_index.md': article('title: T & S'),
    'docs/_index.md': article('title: Docs'),
    'docs/größe.md': article(
      'title: Size <b>\ntags: [One]\ndate: 2024-01-02T03:04:05+02:00\npublishDate: 2024-02-02\nlastmod: 2024-03-02',
      'A `<script>` & more.',
    ),
    'docs/first.md': article('title: First\nweight: 1\ntags: [One]\nsummary: In short.'),
    'docs/draft.md': article('title: Draft\ndraft: true\ntags: [One]'),
    'docs/future.md': article('title: Future\ndate: 2030-01-01'),
    'docs/sub/_index.md': article('title: Sub\nurl: /else.where/sub.html'),
    'docs/sub/local.md': article('title: Local\nbuild: {list: local}'),
    'docs/sub/never.md': article('title: Never\nbuild: {list: never}'),
  },
  { yaml: 'title: T & S\nurl: https://docs.example.com\nlanguage: de', basePath: '/base' },
)
const feeds = new Map(rss.render(publication).map(({ path, content }) => [path, content]))

/** The text of each tag of a name, as it stands in the feed. */
function textsOf(path: string, tag: string): string[] {
  return [...(feeds.get(path) ?? '').matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(
    ([, text = '']) => text,
  )
}

const contents: [path: string, title: string, items: string[]][] = [
  ['index.xml', 'T &amp; S', ['Size &lt;b&gt;', 'First']],
  ['docs/index.xml', 'Docs on T &amp; S', ['Size &lt;b&gt;', 'First']],
  ['else.where/sub.xml', 'Sub on T &amp; S', ['Local']],
  ['categories/index.xml', 'Categories on T &amp; S', []],
  ['tags/index.xml', 'Tags on T &amp; S', ['One']],
  ['tags/one/index.xml', 'One on T &amp; S', ['Size &lt;b&gt;', 'First']],
]
/** The dates of three articles, and their order. */
const orders: [name: string, dates: Record<string, string>, order: string[]][] = [
  ['newest first', { a: 'date: 2024-01-01', b: 'date: 2024-03-01', c: 'date: 2024-02-01' }, ['b', 'c', 'a']],
  ['1970 is a date', { a: 'date: 1970-01-01', b: '', c: 'date: 1969-01-01' }, ['a', 'c', 'b']],
  ['without a date last', { a: '', b: 'date: 2024-03-01', c: '' }, ['b', 'a', 'c']],
  [
    'whatever their weights',
    { a: 'weight: 1\ndate: 2024-01-01', b: 'date: 2024-03-01', c: 'weight: 2' },
    ['b', 'a', 'c'],
  ],
  [
    'by the day they were published',
    { a: 'date: 2020-01-01\npublishdate: 2024-05-01', b: 'date: 2024-03-01', c: '' },
    ['a', 'b', 'c'],
  ],
  [
    'a lastmod does not count',
    { a: 'date: 2024-01-01\nlastmod: 2024-06-01', b: 'date: 2024-03-01', c: '' },
    ['b', 'a', 'c'],
  ],
]
for (const [name, dates, order] of orders)
  test(`a feed is in order of dates: ${name}`, async () => {
    const files = Object.entries(dates).map(([file, fields]) => [
      `docs/${file}.md`,
      article(`title: ${file}\n${fields}`),
    ])
    const feedsOf = rss.render(
      await publicationOf({ 'docs/_index.md': article('title: Docs'), ...Object.fromEntries(files) }),
    )
    for (const path of ['index.xml', 'docs/index.xml']) {
      const content = feedsOf.find((file) => file.path === path)?.content ?? ''
      assert.deepEqual(
        Array.from(content.matchAll(/<item>\n<title>(\w)</g), ([, title]) => title),
        order,
      )
    }
  })

for (const [path, title, items] of contents)
  test(`rule 61: ${path} holds its pages, and none that is not published or listed`, () =>
    assert.deepEqual(textsOf(path, 'title'), [title, ...items]))

test('rule 61: every home page, section, taxonomy and term has a feed, and nothing else has', () => {
  assert.deepEqual([...feeds.keys()].toSorted(), contents.map(([path]) => path).toSorted())
})

test('rules 60 and 61: a whole feed', () => {
  assert.equal(
    feeds.get('docs/index.xml'),
    `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>Docs on T &amp; S</title>
<link>https://docs.example.com/base/docs/</link>
<description>Recent content in Docs on T &amp; S</description>
<generator>Fingerpost</generator>
<language>de</language>
<lastBuildDate>Sat, 02 Mar 2024 00:00:00 +0000</lastBuildDate>
<atom:link href="https://docs.example.com/base/docs/index.xml" rel="self" type="application/rss+xml" />
<item>
<title>Size &lt;b&gt;</title>
<link>https://docs.example.com/base/docs/gr%C3%B6%C3%9Fe/</link>
<pubDate>Fri, 02 Feb 2024 00:00:00 +0000</pubDate>
<guid>https://docs.example.com/base/docs/gr%C3%B6%C3%9Fe/</guid>
<description>A &amp;lt;script&amp;gt; &amp;amp; more.</description>
</item>
<item>
<title>First</title>
<link>https://docs.example.com/base/docs/first/</link>
<guid>https://docs.example.com/base/docs/first/</guid>
<description>In short.</description>
</item>
</channel>
</rss>
`,
  )
})

const dates: [written: string, pubDate: string[]][] = [
  ['date: 2024-01-02T03:04:05+02:00', ['Tue, 02 Jan 2024 03:04:05 +0200']],
  ['date: 2024-12-31T23:30:00-07:00', ['Tue, 31 Dec 2024 23:30:00 -0700']],
  ['publishDate: 2024-02-29\ndate: 2023-01-01', ['Thu, 29 Feb 2024 00:00:00 +0000']],
  ['lastmod: 2024-02-29', ['Thu, 29 Feb 2024 00:00:00 +0000']],
  ['title: B', []],
]
for (const [written, pubDate] of dates) {
  test(`rule 61: ${written.replace('\n', ', ')} gives pubDate ${pubDate[0] ?? 'none'}`, async () => {
    const site = await publicationOf({ 'a.md': article(written) })
    const [home] = rss.render(site)
    const found = /<pubDate>(.*)<\/pubDate>/.exec(home?.content ?? '')
    assert.deepEqual(found?.slice(1) ?? [], pubDate)
  })
}

test('a control character of an article does not break the feed', async () => {
  const site = await publicationOf({ 'a.md': article('title: "A\\u0001B"', 'C\u0008D 😀') })
  const [home] = rss.render(site)
  assert.match(home?.content ?? '', /<title>AB<\/title>[\s\S]*<description>CD 😀<\/description>/)
})

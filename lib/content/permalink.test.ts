import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from './site.fixture.ts'

/** What Hugo 0.111 makes of each pattern. */
const cases: [pattern: string, path: string, fields: string, permalink: string][] = [
  ['/:title/', 'blog/a.md', 'title: Hello Ü\nslug: s', '/hello-ü/'],
  ['/:year/:month/:day/:section/:title/', 'blog/a.md', 'title: A\ndate: 2024-03-05', '/2024/03/05/blog/a/'],
  ['/:yearday/:weekday/', 'blog/a.md', 'title: A\ndate: 2024-03-05', '/65/2/'],
  ['/:monthname/:weekdayname/', 'blog/a.md', 'title: A\ndate: 2024-03-05', '/march/tuesday/'],
  ['/:year/:title/', 'blog/a.md', 'title: A', '/1/a/'],
  ['/:slug/', 'blog/a.md', 'title: A\nslug: "-My Slug-"', '/my-slug/'],
  ['/p/:slug/', 'blog/a.md', 'title: T one\nslug: Sl Ug', '/p/sl-ug/'],
  ['/p/:slug/', 'blog/a.md', 'title: T one', '/p/t-one/'],
  ['/p/:slug/', 'blog/deep/bun/index.md', 'title: Bun One', '/p/bun-one/'],
  ['/p/:filename/', 'blog/File_Name.md', 'title: A', '/p/file_name/'],
  ['/p/:filename/', 'blog/bun/index.md', 'title: A', '/p/bun/'],
  ['/p/:slugorfilename/', 'blog/Af.md', 'title: A', '/p/af/'],
  ['/p/:slugorcontentbasename', 'blog/Af.md', 'title: A\nslug: s', '/p/s/'],
  ['/:sections/x/:contentbasename', 'blog/q/z/g.md', 'title: G', '/blog/q/x/g/'],
  ['/:sections[1:]/x/:filename/', 'blog/q/g.md', 'title: G', '/q/x/g/'],
  ['/:sections[1:]/x/:filename/', 'blog/g.md', 'title: G', '/x/g/'],
  ['/:sections[last]/:filename/', 'blog/q/g.md', 'title: G', '/q/g/'],
  ['/:sections[0]/:filename/', 'blog/q/g.md', 'title: G', '/blog/g/'],
  ['/p/:title.html', 'blog/f.md', 'title: F File', '/p/f-file.html/'],
  ['/p/:title/', 'blog/a.md', 'title: A\nurl: /custom/', '/custom/'],
  ['/p/:title/', 'blog/_index.md', 'title: Blog', '/blog/'],
  ['/p/:title/', 'other/a.md', 'title: A', '/other/a/'],
  ['/p/:unknown/', 'blog/a.md', 'title: A', '/p/:unknown/'],
]

for (const [pattern, path, fields, permalink] of cases)
  test(`rule 22: ${pattern} leads ${path} with ${JSON.stringify(fields)} to ${permalink}`, () => {
    const files = { 'blog/q/_index.md': article('title: Q'), [path]: article(fields) }
    const { site } = siteOf(files, { hugo: `[permalinks]\nblog = "${pattern}"` })
    assert.equal(site.pages.find((page) => page.path === path)?.permalink, permalink)
  })

test('rule 22: a pattern below a kind holds for that kind', () => {
  const { site } = siteOf(
    {
      'blog/_index.md': article('title: Blog'),
      'blog/a.md': article('title: A'),
      'b.md': article('title: B'),
    },
    { yaml: 'permalinks: {section: {blog: /news/}, page: {blog: "/n/:slug/", /: "/top/:slug/"}}' },
  )
  assert.deepEqual(
    site.pages.filter(({ path }) => path).map(({ permalink, parent }) => [permalink, parent]),
    [
      ['/news/', '/'],
      ['/n/a/', '/news/'],
      ['/top/b/', '/'],
    ],
  )
})

test('rule 19: disablePathToLower keeps the case of paths and slugs', () => {
  const { site } = siteOf(
    {
      'Docs/_index.md': article('title: Docs'),
      'Docs/A b.md': article('title: A'),
      'Docs/c.md': article('title: C\nslug: My C'),
    },
    { hugo: 'disablePathToLower = true' },
  )
  assert.deepEqual(
    site.pages.filter(({ path }) => path).map(({ permalink, parent }) => [permalink, parent]),
    [
      ['/Docs/', '/'],
      ['/Docs/A-b/', '/Docs/'],
      ['/Docs/My-C/', '/Docs/'],
    ],
  )
})

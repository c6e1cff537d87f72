import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from './site.fixture.ts'

const cases: [name: string, files: Record<string, string>, asset: string, permalink: string][] = [
  ['slug', { 'sl/bundle/index.md': 'title: B\nslug: moved' }, 'sl/bundle/pic.png', '/sl/moved/pic.png'],
  ['its folders', { 'sl/b/index.md': 'title: B\nslug: m' }, 'sl/b/Deep Dir/P.png', '/sl/m/Deep Dir/P.png'],
  ['url', { 'sl/b/index.md': 'title: B\nurl: /moved/' }, 'sl/b/pic.png', '/moved/pic.png'],
  ['url of a file', { 'sl/b/index.md': 'title: B\nurl: /x/m.html' }, 'sl/b/pic.png', '/x/pic.png'],
  ['no move', { 'sl/b/index.md': 'title: B' }, 'sl/b/pic.png', '/sl/b/pic.png'],
  ['an _index', { 'sec/_index.md': 'title: S\nurl: /moved/' }, 'sec/pic.png', '/moved/pic.png'],
  ['below an _index', { 'sec/_index.md': 'title: S\nurl: /moved/' }, 'sec/files/q.png', '/sec/files/q.png'],
  ['an article beside it', { 'sec/a.md': 'title: A\nurl: /moved/' }, 'sec/pic.png', '/sec/pic.png'],
]

for (const [name, files, path, permalink] of cases)
  test(`rule 15: the files of a bundle follow its page: ${name}`, () => {
    const articles = Object.entries(files).map(([file, fields]) => [file, article(fields)])
    const { site } = siteOf(Object.fromEntries(articles), { assets: [path] })
    assert.equal(site.assets[0]?.permalink, permalink)
  })

test('rule 16: nothing in a headless bundle is a page', () => {
  const { site, said } = siteOf({
    'docs/h/index.md': article('title: H\nheadless: true'),
    'docs/h/inner.md': article('title: Inner'),
    'docs/h/deep/x.md': article('title: X'),
    'docs/a.md': article('title: A'),
  })
  assert.deepEqual(
    site.pages.filter(({ path }) => path).map(({ path }) => path),
    ['docs/a.md'],
  )
  assert.deepEqual(said, [])
})

const slips: [name: string, paths: string[], said: string][] = [
  ['nothing but the page', ['docs/a/index.md', 'docs/b/index.md'], ''],
  ['an article', ['docs/a/index.md', 'docs/a/z.md', 'docs/b/index.md'], 'docs/a/z.md'],
  ['an article before it', ['docs/a/b.md', 'docs/a/c.md', 'docs/a/index.md'], 'docs/a/b.md'],
  ['an article further down', ['docs/a/index.md', 'docs/a/deep/er/x.md'], 'docs/a/deep/er/x.md'],
  ['a bundle further down', ['docs/a/index.md', 'docs/a/b/index.md'], 'docs/a/b/index.md'],
]
for (const [name, paths, other] of slips)
  test(`what stands in the folder of a bundle: ${name}`, () => {
    const { said } = siteOf(Object.fromEntries(paths.map((path) => [path, article('title: T')])))
    const reason = `warning: index makes its folder one page, but ${other} stands in it too`
    assert.deepEqual(
      said.map((each) => each.split('\n')[0]),
      other === '' ? [] : [`docs/a/index.md:1:1 ${reason}`],
    )
  })

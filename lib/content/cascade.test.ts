import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from './site.fixture.ts'

const published = (files: Record<string, string>) =>
  siteOf(files)
    .site.pages.filter((page) => page.path !== '')
    .map((page) => page.path)

test('rule 12: cascade reaches every page below, unless it is set nearer', () => {
  const { site } = siteOf({
    'docs/_index.md': article('title: D\ncascade: {weight: 7, params: {a: 1}, custom: x}'),
    'docs/a.md': article('title: A'),
    'docs/b.md': article('title: B\nweight: 3'),
    'docs/deep/_index.md': article('title: Deep\ncascade: {weight: 9}'),
    'docs/deep/c.md': article('title: C\nparams: {a: 2}'),
    'other/d.md': article('title: Other'),
  })
  const seen = Object.fromEntries(
    site.pages.map(({ path, weight, params }) => [path, [weight, params['a'], params['custom']]]),
  )
  assert.deepEqual(seen['docs/a.md'], [7, 1, 'x'])
  assert.deepEqual(seen['docs/b.md'], [3, 1, 'x'])
  assert.deepEqual(seen['docs/deep/c.md'], [9, 2, 'x'])
  assert.deepEqual(seen['other/d.md'], [0, undefined, undefined])
})

test('rule 12: what the site cascades reaches every page, unless a section sets it nearer', () => {
  const { site } = siteOf(
    {
      'docs/_index.md': article('title: D\ncascade: {weight: 7}'),
      'docs/a.md': article('title: A'),
      'b.md': article('title: B'),
    },
    { hugo: '[[cascade]]\nweight = 3\nsummary = "S"\n[cascade.target]\nkind = "{page,term}"' },
  )
  const seen = Object.fromEntries(site.pages.map(({ path, weight, summary }) => [path, [weight, summary]]))
  assert.deepEqual(seen['docs/_index.md'], [7, undefined])
  assert.deepEqual(seen['docs/a.md'], [7, 'S'])
  assert.deepEqual(seen['b.md'], [3, 'S'])
})

test('rule 12: a target limits what cascade reaches', () => {
  const { site } = siteOf({
    'docs/_index.md': article(
      'title: D\ncascade:\n- _target: {path: "/docs/in/**"}\n  weight: 5\n- target: {kind: section}\n  weight: 6',
    ),
    'docs/in/a.md': article('title: A'),
    'docs/b.md': article('title: B'),
  })
  const weightOf = Object.fromEntries(site.pages.map(({ path, weight }) => [path, weight]))
  assert.deepEqual(
    ['docs/_index.md', 'docs/in/a.md', 'docs/b.md'].map((path) => weightOf[path]),
    [6, 5, 0],
  )
})

test('rule 13: a draft that is cascaded hides the pages of the folder', () => {
  assert.deepEqual(
    published({
      's/_index.md': article('title: S\ncascade: {draft: true}'),
      's/a.md': article('title: A'),
      'b.md': article('title: B'),
    }),
    ['b.md'],
  )
})

test('rule 16: headless means something to a leaf bundle only', () => {
  const files = {
    'a.md': article('title: A\nheadless: true'),
    'h/index.md': article('title: H\nheadless: true'),
    's/_index.md': article('title: S\nheadless: true'),
  }
  assert.deepEqual(published(files), ['a.md', 's/_index.md'])
})

for (const fields of [
  'build: {render: never}',
  '_build: {render: false, list: false}',
  'build: {render: link}',
])
  test(`rule 16: a page with ${fields} is not published`, () => {
    assert.deepEqual(published({ 'a.md': article(`title: A\n${fields}`), 'b.md': article('title: B') }), [
      'b.md',
    ])
  })

test('rule 16: a page with build.list never is published, and in no list', () => {
  const { site } = siteOf({
    'docs/a.md': article('title: A\ntags: [t]\nbuild: {list: never}'),
    'docs/b.md': article('title: B'),
  })
  assert.equal(site.byPermalink.has('/docs/a/'), true)
  assert.deepEqual(
    site.navigation[0]?.children.map((node) => node.title),
    ['B'],
  )
  assert.deepEqual(site.terms, [])
})

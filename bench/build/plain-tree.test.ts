import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFrontMatter } from './plain-article.ts'
import { plainArticles } from './plain-tree.ts'
import { edited, firstWord, repeatArticles } from './repeat-articles.ts'

const paths: [file: string, path: string, isSection: boolean][] = [
  ['_index.md', '', true],
  ['index.mdx', '', true],
  ['a/_index.md', 'a', true],
  ['a/b.mdx', 'a/b', false],
  ['a/b/index.md', 'a/b', false],
  ['A b/C_d.1.md', 'a-b/c-d-1', false],
  ['日本/_x.md', 'x/x', false],
]
for (const [file, path, isSection] of paths) {
  test(`${file} is the article of ${path}`, () => {
    const [article] = plainArticles([{ path: file, source: 'Text' }])
    assert.deepEqual([article?.path, article?.isSection], [path, isSection])
  })
}

test('an article keeps what all builders know of its front matter', () => {
  const source =
    '---\ntitle: T\ndescription: D\nweight: 3\ndate: 2026-01-31T10:00:00Z\ntags: [a]\n---\n{{< b >}}Text'
  assert.deepEqual(plainArticles([{ path: 'a.md', source }]), [
    {
      path: 'a',
      isSection: false,
      title: 'T',
      description: 'D',
      weight: 3,
      date: new Date('2026-01-31T10:00:00Z'),
      body: 'Text\n',
    },
  ])
})

test('drafts are left out, and two articles never have one address', () => {
  const files = ['a.md', 'a/_index.md', 'a/index.md'].map((path) => ({ path, source: 'Text' }))
  const draft = { path: 'b.md', source: '---\ndraft: true\n---\n' }
  assert.deepEqual(
    plainArticles([...files, draft]).map(({ path }) => path),
    ['a', 'a-2', 'a-3'],
  )
})

test('front matter has no fields without a value', () => {
  assert.equal(
    withFrontMatter({ title: 'a "b"', weight: 0, date: new Date(0), b: undefined, d: '' }, 'c'),
    '---\ntitle: "a \\"b\\""\ndate: 1970-01-01\n---\n\nc',
  )
})

const two = plainArticles(
  ['_index.md', 'a.md'].map((path) => ({ path, source: `---\ntitle: ${path}\n---\nText` })),
)
const counts: [count: number, paths: string[]][] = [
  [0, []],
  [1, ['part-1']],
  [2, ['part-1', 'part-1/a']],
  [5, ['part-1', 'part-1/a', 'part-2', 'part-2/a', 'part-3']],
]
for (const [count, wanted] of counts) {
  test(`two articles become ${count}`, () => {
    const repeated = repeatArticles(two, count)
    assert.deepEqual(
      repeated.map(({ path }) => path),
      wanted,
    )
    assert.equal(new Set(repeated.map(({ body }) => body)).size, count)
  })
}

test('an edit changes one word', () => {
  const [article] = repeatArticles(two, 1)
  assert.ok(article)
  assert.equal(edited(article, 'change').body, article.body.replace(firstWord, 'change'))
  assert.notEqual(edited(article, 'change').body, article.body)
  assert.throws(() => repeatArticles([], 1), /no article/)
})

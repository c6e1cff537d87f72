import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileArticle } from './compile.ts'
import { createHeadingIds } from './heading-id.ts'

const headings = [
  ['`kubectl get pods` usage', 'kubectl-get-pods-usage'],
  ['foo_bar & baz / qux', 'foo_bar--baz--qux'],
  ['A -- b — c', 'a----b--c'],
  ['[Link text](https://x.org/) here', 'link-texthttpsxorg-here'],
  ['under_score __init__', 'under_score-__init__'],
  ['<code>raw</code> html', 'coderawcode-html'],
  ['&amp; entity &lt;', 'amp-entity-lt'],
  ['auth `login --headless`', 'auth-login---headless'],
  ['-leading', '-leading'],
  ['Über café 日本語', 'über-café-日本語'],
  ["What's new? (v1.2)", 'whats-new-v12'],
  ['tab\there', 'tabhere'],
  ['**Bold** *and* ~~gone~~', 'bold-and-gone'],
  ['Mail me@example.org now', 'mail-meexampleorg-now'],
  ['closed ##', 'closed'],
] as const

for (const [source, id] of headings)
  test(`rule 39: ## ${source} -> #${id}`, async () => {
    const article = { path: 'a.md', format: 'md', body: `\n\n## ${source}\n` } as const
    const { headings } = await compileArticle(article, new Set())
    assert.deepEqual(
      headings.map((heading) => heading.id),
      [id],
    )
  })

test('rule 39: a heading that is underlined, and one in .mdx with a tag and an expression', async () => {
  const body = 'Under *lined*\n===\n\n## A <b>tag</b> {"x"}\n'
  const { headings } = await compileArticle({ path: 'a.mdx', format: 'mdx', body }, new Set())
  assert.deepEqual(
    headings.map((heading) => heading.id),
    ['under-lined', 'a-btagb-x'],
  )
})

const repeated: [name: string, sources: string[], ids: string[]][] = [
  [
    'rule 40: equal headings count up, skipping what is taken',
    ['Hello World', 'Hello World', 'Hello World-1', 'Hello World'],
    ['hello-world', 'hello-world-1', 'hello-world-1-1', 'hello-world-2'],
  ],
  ['rule 39: spaces around it do not count', ['  A b '], ['a-b']],
  ['rule 40: nothing left is "heading"', ['!!!', '', '?'], ['heading', 'heading-1', 'heading-2']],
  ['rule 40: also where a heading is called so', ['Heading', '…'], ['heading', 'heading-1']],
]

for (const [name, sources, ids] of repeated)
  test(name, () => assert.deepEqual(sources.map(createHeadingIds()), ids))

test('each article counts for itself', () => {
  assert.deepEqual([createHeadingIds()('A'), createHeadingIds()('A')], ['a', 'a'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { articleProblems, siteLinks } from './index.ts'

test('a link of site.yaml that leads nowhere is a warning on its line', async () => {
  const yaml = `header:
  - text: Docs
    url: /docs/a/
  - text: Nowhere
    url: /nowhere/
footer:
  - {text: Away, url: "https://example.org"}
  - {text: Beside, url: other/}
`
  const publication = await publicationOf({ 'docs/a.md': article('title: A') }, { yaml })
  const hint = 'Link to the address of a page (/guides/first/) or a whole web address.'
  assert.deepEqual((await siteLinks.run(publication)).map(formatProblem), [
    `site.yaml:5:1 warning: dead link /nowhere/\n    ${hint}`,
    `site.yaml:8:1 warning: dead link other/\n    ${hint}`,
  ])
})

test('what compiling an article found is said with the rest', async () => {
  const publication = await publicationOf({
    'a.mdx': article('title: A', '<Nope/>'),
    'b.md': article('title: B', '```nope\nx\n```'),
  })
  assert.deepEqual(
    (await articleProblems.run(publication)).map(({ file, line, rule }) => `${file}:${line} ${rule}`),
    ['a.mdx:4 unknown-component', 'b.md:4 unknown-language'],
  )
})

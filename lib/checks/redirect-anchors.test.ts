import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { redirectAnchors } from './redirect-anchors.ts'

const files = {
  'docs/a.mdx': article('title: A\naliases: /alias/', '## First part\n\n<p id="own">x</p>\n\n## Über'),
  'docs/b.md': article('title: B'),
  'docs/broken.mdx': article('title: Broken', '{oops'),
}

/** What is said of rules for `/1/`, `/2/` and so on that lead to the targets. */
async function said(...targets: string[]): Promise<string[]> {
  const redirects = targets.map((to, index) => `- {from: /${index + 1}/, to: "${to}"}`).join('\n')
  return (await redirectAnchors.run(await publicationOf(files, { redirects }))).map(formatProblem)
}

test('anchors that are there are fine, and so are those that nobody can know', async () => {
  const targets = [
    '/docs/a/#first-part',
    'docs/a.mdx#own',
    '/docs/a/#%C3%BCber',
    '/docs/b/#top',
    '/docs/broken/#x',
    'https://example.org/#x',
    '/docs/b/',
  ]
  assert.deepEqual(await said(...targets), [])
})

test('an anchor that is not there is a warning at the rule, with the headings that are', async () =>
  assert.deepEqual(await said('/docs/a/', '/docs/a/#fist-part', '/docs/b/#x'), [
    'redirects.yaml:2:4 warning: redirect /2/ leads to /docs/a/#fist-part, but docs/a.mdx has no heading #fist-part\n    Its headings: #first-part, #über.',
    'redirects.yaml:3:4 warning: redirect /3/ leads to /docs/b/#x, but docs/b.md has no heading #x\n    It has no headings.',
  ]))

test('an anchor that a chain carries to another page is looked for there', async () => {
  const [problem] = await said('/2/#first-part', '/docs/b/')
  assert.match(problem ?? '', /^redirects\.yaml:1:4 .* docs\/b\.md has no heading #first-part/)
})

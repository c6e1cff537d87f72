import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem, settleProblems } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { articleProblems } from './article-problems.ts'

test('a language that is not known is said once for each name, with its count and first place', async () => {
  const fence = (name: string) => `\`\`\`${name}\na\n\`\`\`\n\n`
  const publication = await publicationOf({
    'a.md': article('title: A', `${fence('klingon')}${fence('Klingon')}${fence('output')}`),
    'b.md': article('title: B', `${fence('romulan')}${fence('klingon')}> [!MAGIC]\n> a\n`),
    'c.md': article('title: C', `> [!MAGIC]\n> a\n`),
  })
  const hint = '\n    Use a name such as bash, dockerfile, json, text.'
  const kinds =
    '\n    Use one of note, info, important, light, primary, secondary, tip, success, hint, warning, warn, caution, danger, error, abstract, summary, tldr, todo, example, quote, cite, question, help, faq, check, done, attention, failure, fail, missing, bug.'
  const found = settleProblems([...(await articleProblems.run(publication))], false)
  assert.deepEqual(found.map(formatProblem), [
    `a.md:4:1 warning: unknown code language "klingon", used 3 times, here first; shown as plain text${hint}`,
    `b.md:4:1 warning: unknown code language "romulan", used once; shown as plain text${hint}`,
    `b.md:12:1 warning: there is no alert [!magic]; it is shown as a quotation${kinds}`,
    `c.md:4:1 warning: there is no alert [!magic]; it is shown as a quotation${kinds}`,
  ])
})

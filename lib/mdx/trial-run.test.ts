import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { compileArticle } from './compile.ts'
import { trialRun } from './trial-run.ts'

const components = new Set(['Callout'])

/** What fails when an article is rendered. */
async function said(body: string): Promise<string[]> {
  const { code, problems } = await compileArticle({ path: 'a.mdx', format: 'mdx', body }, components)
  assert.deepEqual(problems, [])
  return trialRun(code, { file: 'a.mdx', body, components }).map(formatProblem)
}

const declare = 'Declare what it uses with export const in the article, or put the text in backticks.'
const give = 'Give a text or a tag: {value.name}, {String(date)}.'

const failing = [
  [
    'an expression',
    'Text.\n\nSee {nothing.at.all}.',
    `a.mdx:3:5 error: an expression fails: nothing is not defined\n    ${declare}`,
  ],
  [
    'a declaration',
    'Text.\n\nexport const title = missing\n\n{title}',
    `a.mdx:1:1 error: an expression fails: missing is not defined\n    ${declare}`,
  ],
  [
    'an object as text',
    'Text.\n\n{new Date(0)}',
    `a.mdx:3:1 error: an expression fails: Objects are not valid as a React child (found: [object Date]).\n    ${give}`,
  ],
] as const
for (const [name, body, problem] of failing)
  test(`${name} that fails is an error with its place`, async () => {
    const [first = ''] = await said(body)
    assert.equal(first.replace(/child \(found.*?\)\. ?/, 'child (found: [object Date]).'), problem)
  })

test('components and expressions that work are none', async () =>
  assert.deepEqual(await said('export const a = 1\n\n<Callout>{a}</Callout>'), []))

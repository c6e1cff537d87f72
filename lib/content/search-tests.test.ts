import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { readSearchTests } from './search-tests.ts'

const read = (source: string) => readSearchTests({ path: 'search-tests.yaml', source })

test('each query has its page, its place in the file, and within how many results it must be', () => {
  const source =
    '# Titles\n- query: first steps\n  page: /start/#install\n- {query: "--drafts", page: a.md, within: 1}\n'
  assert.deepEqual(read(source), {
    tests: [
      {
        query: 'first steps',
        page: '/start/#install',
        within: 3,
        place: { file: 'search-tests.yaml', line: 2, column: 3 },
      },
      {
        query: '--drafts',
        page: 'a.md',
        within: 1,
        place: { file: 'search-tests.yaml', line: 4, column: 4 },
      },
    ],
    problems: [],
  })
})

test('without a file, and with an empty one, nothing is asked', () => {
  for (const { tests, problems } of [readSearchTests(undefined), read(''), read('# none yet\n')])
    assert.deepEqual([tests, problems], [[], []])
})

const refused = [
  ['- query: a\n  page: /\n  withn: 2', '3:3', 'unknown key withn'],
  ['- page: /', '1:3', 'query: invalid input: expected string, received undefined'],
  ['- {query: " ", page: /}', '1:4', 'query: too small: expected string to have >=1 characters'],
  ['- {query: a, page: /, within: 0}', '1:23', 'within: too small: expected number to be >=1'],
  ['- {query: a, page: /, within: 13}', '1:23', 'within: too big: expected number to be <=12'],
  ['- a', '1:3', 'entry: invalid input: expected object, received string'],
  ['query: a', '1:1', 'search-tests.yaml is not a list of queries'],
  ['- {query: a', '1:12', 'flow map in block collection must be sufficiently indented and end with a }'],
] as const

for (const [source, place, reason] of refused)
  test(`${JSON.stringify(source)} is an error at ${place}`, () => {
    const { tests, problems } = read(source)
    assert.deepEqual(tests, [])
    assert.deepEqual(
      problems.map((problem) => formatProblem(problem).split('\n')[0]),
      [`search-tests.yaml:${place} error: ${reason}`],
    )
  })

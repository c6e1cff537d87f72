import assert from 'node:assert/strict'
import { test } from 'node:test'
import { error, formatProblem, ProblemError, settleProblems, warning } from './problem.ts'

const at = (file: string, line: number, column: number) => ({ file, line, column })

test('a problem is printed as where, what, and what to do on a line below', () => {
  assert.equal(
    formatProblem(error(at('docs/a.md', 7, 3), 'rule', 'it is broken', 'Mend it.')),
    'docs/a.md:7:3 error: it is broken\n    Mend it.',
  )
  assert.equal(
    formatProblem(warning(at('a.md', 1, 1), 'rule', 'it is poorer', '')),
    'a.md:1:1 warning: it is poorer',
  )
})

test('of a place only file, line and column are kept', () => {
  const place = { ...at('a.md', 1, 2), source: './x' }
  assert.deepEqual(warning(place, 'rule', 'reason', 'hint'), {
    ...at('a.md', 1, 2),
    rule: 'rule',
    reason: 'reason',
    hint: 'hint',
    severity: 'warning',
  })
})

test('problems are sorted by file, line and column', () => {
  const places = [at('b.md', 1, 1), at('a.md', 10, 1), at('a.md', 9, 2), at('a.md', 9, 1), at('B.md', 2, 1)]
  const settled = settleProblems(
    places.map((place) => warning(place, 'rule', '', '')),
    false,
  )
  assert.deepEqual(
    settled.map(({ file, line, column }) => `${file}:${line}:${column}`),
    ['B.md:2:1', 'a.md:9:1', 'a.md:9:2', 'a.md:10:1', 'b.md:1:1'],
  )
})

for (const strict of [true, false])
  test(`a warning is ${strict ? 'an error' : 'a warning'} where strict is ${strict}`, () => {
    const problems = [warning(at('a.md', 1, 1), 'rule', '', ''), error(at('a.md', 2, 1), 'rule', '', '')]
    assert.deepEqual(
      settleProblems(problems, strict).map((problem) => problem.severity),
      [strict ? 'error' : 'warning', 'error'],
    )
    assert.equal(problems[0]?.severity, 'warning')
  })

test('an error of problems speaks with all of them', () => {
  const problems = [
    error(at('a.md', 1, 1), 'rule', 'one', 'Do.'),
    warning(at('b.md', 2, 1), 'rule', 'two', ''),
  ]
  const fault = new ProblemError(problems)
  assert.equal(fault.message, 'a.md:1:1 error: one\n    Do.\nb.md:2:1 warning: two')
  assert.deepEqual(fault.problems, problems)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSteps } from './progress.ts'

/** Steps whose clock is turned by hand, and what they write. */
function open(isTTY: boolean) {
  let now = 0
  let written = ''
  const output = {
    isTTY,
    write(text: string) {
      written += text
    },
  }
  const steps = openSteps(
    output,
    () => now,
    () => now * 2000,
  )
  return {
    steps,
    wait(milliseconds: number) {
      now += milliseconds
    },
    written: () => written.replaceAll('\r\u001B[K', '<'),
  }
}

for (const isTTY of [false, true])
  test(`of what is short nothing is left on a ${isTTY ? 'terminal' : 'log'}`, () => {
    const { steps, wait, written } = open(isTTY)
    const step = steps.start('Reading')
    step.step(1, 9)
    wait(499)
    step.step(2, 9)
    step.end('9 articles')
    assert.equal(written(), isTTY ? '<' : '')
  })

test('a log is told after half a second what is done, then now and then, and at the end what was done', () => {
  const { steps, wait, written } = open(false)
  const step = steps.start('Reading')
  for (const [milliseconds, done] of [
    [501, 1],
    [9_000, 2],
    [1_001, 3],
    [500, 4],
  ] as const) {
    wait(milliseconds)
    step.step(done, 9)
  }
  step.end('9 articles')
  assert.equal(written(), 'Reading 1/9 …\nReading 3/9 …\nReading: 9 articles (11.0 s)\n')
})

test('on a terminal a bar counts up', () => {
  const { steps, wait, written } = open(true)
  const step = steps.start('Reading')
  wait(501)
  step.step(3, 9)
  wait(81)
  step.step(9, 9)
  step.end('9 articles')
  const [third, whole] = ['████████░░░░░░░░░░░░░░░░', '█'.repeat(24)]
  assert.equal(written(), `<Reading ${third} 3/9<Reading ${whole} 9/9<Reading: 9 articles (0.6 s)\n`)
})

test('a terminal that has waited is told at once what comes next', () => {
  const { steps, wait, written } = open(true)
  wait(600)
  steps.start('Checking')
  assert.equal(written(), '<Checking')
})

test('the timings of all steps are kept, short ones too, with those of all cores', () => {
  const { steps, wait } = open(false)
  const reading = steps.start('Reading')
  wait(1_000)
  reading.end('9')
  const checking = steps.start('Checking')
  wait(200)
  checking.end('')
  assert.deepEqual(steps.timings(), [
    ['Reading', '1.0', '2.0'],
    ['Checking', '0.2', '0.4'],
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CutRule, type Line, spellingRule, wordRule } from './cut-rule.ts'
import { type LineFile, openCutter } from './line-files.ts'
import { patchFiles } from './patch-files.ts'
import { randomNumbers } from './random.fixture.ts'

const random = randomNumbers(3)

/** Lines of different words in order, most of them short. */
function someLines(count: number): Line[] {
  const words = Array.from({ length: count }, () =>
    random(36 ** 5)
      .toString(36)
      .padStart(5, '0'),
  )
  return [...new Set(words)]
    .sort()
    .map((word) => lineOf(word, random(100) === 0 ? random(3_000) : random(60)))
}

function lineOf(word: string, length: number): Line {
  return { word, line: `${word}\t${'1A'.repeat(length >> 1)}` }
}

function cut(lines: readonly Line[], rule: CutRule): LineFile[] {
  const cutter = openCutter(rule)
  for (const line of lines) cutter.add(line)
  return cutter.end()
}

const rules = { words: wordRule, spellings: spellingRule }

for (const [name, rule] of Object.entries(rules))
  test(`files of ${name} are the same cut anew as after any change of their lines`, () => {
    let lines = someLines(1_500)
    let files = cut(lines, rule)
    for (let round = 0; round < 60; round++) {
      const changes = new Map<string, string | undefined>()
      const count = round % 20 === 0 ? lines.length - random(3) : random(40)
      for (let each = 0; each < count; each++) {
        const known = lines[round % 20 === 0 ? each : random(lines.length)]?.word ?? ''
        const [word, line] =
          [
            [known, undefined],
            [known, lineOf(known, random(90)).line],
          ][random(2)] ?? []
        if (word) changes.set(word, line)
      }
      for (const { word, line } of someLines(random(6) * (round % 20 === 0 ? 300 : 1)))
        changes.set(word, line)
      const after = new Map([...lines.map(({ word, line }) => [word, line] as const), ...changes])
      lines = [...after]
        .flatMap(([word, line]) => (line === undefined ? [] : { word, line }))
        .sort((one, other) => (one.word < other.word ? -1 : 1))
      files = patchFiles(files, changes, rule)
      assert.deepEqual(files, cut(lines, rule))
    }
  })

test('a file begins where a short text says, which its words come behind, and those before it do not', () => {
  const files = cut(someLines(3_000), wordRule)
  assert.ok(files.length > 20)
  const starts = files.map(({ start }) => start)
  assert.deepEqual(starts, starts.toSorted())
  assert.equal(starts[0], '')
  files.forEach(({ bytes }, file) => {
    for (const line of bytes.toString().split('\n')) {
      assert.ok(line >= (starts[file] ?? ''))
      assert.ok(line < (starts[file + 1] ?? '~'))
    }
  })
})

test('a line that grows changes its own file, and seldom the one behind it', () => {
  const lines = someLines(3_000)
  const before = new Set(cut(lines, wordRule).map(({ hash }) => hash))
  const changed = Array.from({ length: 100 }, () => {
    const place = random(lines.length)
    const { word, line } = lines[place] ?? lineOf('', 0)
    const longer = lines.with(place, { word, line: `${line}${'1A'.repeat(20)}` })
    return cut(longer, wordRule).filter(({ hash }) => !before.has(hash)).length
  })
  assert.ok(Math.max(...changed) <= 6)
  assert.ok(changed.reduce((sum, each) => sum + each) < 200)
})

test('words with one first letter stand in one file of spellings', () => {
  const initials = cut(someLines(3_000), spellingRule).map(
    ({ bytes }) =>
      new Set(
        bytes
          .toString()
          .split('\n')
          .map((line) => line[0]),
      ),
  )
  assert.ok(initials.length > 3)
  assert.equal(
    new Set(initials.flatMap((each) => [...each])).size,
    initials.flatMap((each) => [...each]).length,
  )
})

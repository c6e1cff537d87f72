import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { hashOfFiles } from './hash-files.ts'

const table: Record<string, string[][]>[] = [
  {},
  { words: [] },
  { words: [['a'], ['b', '"ü\n']], tags: [['']], pages: [] },
]

for (const contents of table)
  test(`the hash is that of the JSON as a whole: ${JSON.stringify(contents)}`, () => {
    const whole = createHash('sha256').update(JSON.stringify(contents)).digest('hex')
    assert.equal(hashOfFiles(contents), whole.slice(0, 12))
  })

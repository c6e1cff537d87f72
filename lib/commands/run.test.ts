import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCI } from './run.ts'

for (const [CI, is] of [
  [undefined, false],
  ['', false],
  ['0', false],
  ['false', false],
  ['1', true],
  ['true', true],
  ['woodpecker', true],
] as const)
  test(`CI=${CI} ${is ? 'is' : 'is not'} a machine that builds for others`, () =>
    assert.equal(isCI({ NODE_ENV: 'test', ...(CI !== undefined && { CI }) }), is))

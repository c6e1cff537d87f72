import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { codeHash, entryFile } from './code.ts'
import { entries } from './entries.mjs'

test('each program has a hash of its own', () => {
  const hashes = new Set([codeHash('compile'), codeHash('draw'), codeHash('check')])
  assert.equal(hashes.size, 3)
  for (const hash of hashes) assert.match(hash, /^[0-9a-f]{64}$/)
})

test('the source of a program runs, wherever it is started from', async () => {
  const { url, execArgv } = entryFile('draw')
  assert.ok(url.pathname.endsWith(entries.draw))
  const child = fork(url, { execArgv, cwd: '/', stdio: 'ignore' })
  child.send({ task: 'check', source: 'graph TD; a-->b' })
  assert.deepEqual(await once(child, 'message'), [{ svg: '' }, undefined])
  child.disconnect()
})

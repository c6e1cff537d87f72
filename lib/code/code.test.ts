import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { codeHash, entryFile } from './code.ts'
import { entries } from './entries.mjs'

test('each program has a hash of its own', () => {
  const hashes = new Set([codeHash('compile'), codeHash('draw'), codeHash('check')])
  assert.equal(hashes.size, 3)
  for (const hash of hashes) assert.match(hash, /^[0-9a-f]{64}-v\d/)
})

test('the source of a program runs as a process, wherever it is started from', async () => {
  const { url, execArgv } = entryFile('draw')
  assert.ok(url.pathname.endsWith(entries.draw))
  const child = fork(url, { execArgv, cwd: '/', stdio: 'ignore' })
  child.send({ task: 'check', source: 'graph TD; a-->b' })
  const [answer] = await once(child, 'message')
  assert.match(answer.svg, /^<svg/)
  child.disconnect()
})

test('the source of a program runs as a thread', async () => {
  const { url, execArgv } = entryFile('compile')
  const thread = new Worker(url, { execArgv })
  assert.deepEqual(await once(thread, 'exit'), [0])
})

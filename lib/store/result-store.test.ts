import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openResultStore } from './result-store.ts'

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-store-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

/** As if an entry had been written a week ago. */
function age(file: string): void {
  const time = Date.now() / 1000 - 7 * 86_400
  utimesSync(file, time, time)
}

test('what is kept is there for who opens the store next', (t) => {
  const folder = folderFor(t)
  openResultStore(folder).write('abcd', 'kept')
  const store = openResultStore(folder)
  assert.deepEqual([store.read('abcd'), store.read('abce')], ['kept', undefined])
  assert.deepEqual([store.has('abcd'), store.has('abce')], [true, false])
})

test('nothing but whole entries is left in the folder', (t) => {
  const folder = folderFor(t)
  openResultStore(folder, '.html').write('abcd', 'kept')
  assert.deepEqual(readdirSync(join(folder, 'ab')), ['cd.html'])
})

test('a folder that cannot be written to costs the entry alone', (t) => {
  const folder = folderFor(t)
  writeFileSync(join(folder, 'ab'), 'a file where a folder should be')
  const store = openResultStore(folder)
  store.write('abcd', 'lost')
  assert.equal(store.read('abcd'), undefined)
})

test('old entries go unless they were used; new ones stay, for another build may have made them', (t) => {
  const folder = folderFor(t)
  const first = openResultStore(folder)
  for (const key of ['aaread', 'bbkept', 'cchas', 'ddold', 'eenew']) first.write(key, key)
  for (const key of ['aaread', 'bbkept', 'cchas', 'ddold']) age(first.fileOf(key))
  const store = openResultStore(folder)
  store.read('aaread')
  store.keep('bbkept')
  store.has('cchas')
  store.sweep()
  assert.deepEqual(
    ['aaread', 'bbkept', 'cchas', 'ddold', 'eenew'].filter((key) => existsSync(store.fileOf(key))),
    ['aaread', 'bbkept', 'cchas', 'eenew'],
  )
})

import assert from 'node:assert/strict'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { test } from 'node:test'
import { createReloads, reloadScript, reloadScriptOf } from './reload.ts'

/** What a page that listens is sent. */
function listen(reloads: ReturnType<typeof createReloads>, seen: string | undefined, current: string) {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  let sent = ''
  response.write = (text: unknown) => {
    sent += String(text)
    return true
  }
  reloads.subscribe(response, seen, current)
  return { response, changes: () => sent.match(/event: change/g)?.length ?? 0 }
}

test('a page is told of a change, and of one that came before it listened', () => {
  const reloads = createReloads()
  const [same, older, silent] = [
    listen(reloads, '2', '2'),
    listen(reloads, '1', '2'),
    listen(reloads, undefined, '2'),
  ]
  assert.deepEqual([same.changes(), older.changes(), silent.changes()], [0, 1, 0])
  reloads.announce()
  assert.deepEqual([same.changes(), older.changes(), silent.changes()], [1, 2, 1])
})

test('a page that is closed is told nothing more', () => {
  const reloads = createReloads()
  const { response, changes } = listen(reloads, '1', '1')
  response.emit('close')
  reloads.announce()
  assert.equal(changes(), 0)
})

test('the script names the events below the base path, with the state of its own address', () => {
  assert.match(reloadScript('/docs'), /EventSource\("\/docs\/_fingerpost\/dev\/events" \+ new URL/)
  assert.equal(reloadScriptOf('7.1'), '/_fingerpost/dev/reload.js?state=7.1')
})

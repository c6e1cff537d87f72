import assert from 'node:assert/strict'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { test } from 'node:test'
import { requestPath } from './request-path.ts'

const requests = [
  ['/', '', '/', ''],
  ['/docs/a/?x=1&y=?', '', '/docs/a/', '?x=1&y=?'],
  ['/gr%C3%B6%C3%9Fe/', '', '/größe/', ''],
  ['/a%3Fb', '', '/a?b', ''],
  ['/base/docs/?q', '/base', '/docs/', '?q'],
  ['/base/', '/base', '/', ''],
  ['/base?q', '/base', '', '?q'],
  ['/based/', '/base', undefined, ''],
  ['/docs/', '/base', undefined, ''],
  ['/%E0%A4%A', '', undefined, ''],
  ['/%', '', undefined, ''],
  ['/a%00.html', '', undefined, ''],
  ['*', '', undefined, ''],
  ['/../a', '', '/../a', ''],
  ['/%2e%2e/a', '', '/../a', ''],
] as const

for (const [url, basePath, path, query] of requests)
  test(`${url} below "${basePath}" asks for ${path ?? 'nothing'}`, () => {
    const request = Object.assign(new IncomingMessage(new Socket()), { url })
    assert.deepEqual(requestPath(request, basePath), { path, query })
  })

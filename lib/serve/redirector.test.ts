import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRedirector, locationOf } from './redirector.ts'

const redirectOf = createRedirector([
  { from: '/old/', to: '/new/', status: 301 },
  { from: '/page.html', to: '/page/', status: 301 },
  { from: '/größe/', to: '/size/', status: 301 },
])

const requests = [
  ['/old/', '/new/'],
  ['/old', '/new/'],
  ['/page.html', '/page/'],
  ['/größe', '/size/'],
  ['/page.html/', undefined],
  ['/old/deeper/', undefined],
  ['/OLD/', undefined],
  ['/old//', undefined],
  ['/', undefined],
  ['', undefined],
] as const

for (const [path, to] of requests)
  test(`"${path}" ${to ? `leads to ${to}` : 'is no redirect'}`, () => assert.equal(redirectOf(path)?.to, to))

test('a location is encoded, has the base path, and keeps the query as it was sent', () => {
  assert.equal(locationOf('/größe/', '/base', '?x=%20&y'), '/base/gr%C3%B6%C3%9Fe/?x=%20&y')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routeOf } from './route.ts'

const routes = [
  ['/', []],
  ['/docs/first-steps/', ['docs', 'first-steps']],
  ['/docs/404/', ['docs', '404']],
  ['/404/', ['~343034']],
  ['/search/', ['~736561726368']],
  ['/docs/search/', ['docs', 'search']],
  ['/v1.2/', ['~76312e32']],
  ['/Docs/', ['~446f6373']],
  ['/é/', ['~c3a9']],
  ['/_next/x/', ['~5f6e657874', 'x']],
  ['/-dev/', ['~2d646576']],
  ['/~c3a9/', ['~7e63336139']],
  ['/foo/bar.json', ['foo', '~6261722e6a736f6e']],
] as const

for (const [permalink, route] of routes)
  test(`${permalink} is rendered at /${route.join('/')}`, () => assert.deepEqual(routeOf(permalink), route))

test('two long segments are rendered at two places', () => {
  const routes = ['圖', '图'].map((letter) => routeOf(`/${letter.repeat(80)}/`).join())
  assert.notEqual(routes[0], routes[1])
})

test('a segment is short enough for every disk, in any script', () => {
  const [segment = ''] = routeOf(`/${'圖'.repeat(43)}/`)
  assert.ok(Buffer.byteLength(segment) <= 255, `${Buffer.byteLength(segment)} bytes`)
})

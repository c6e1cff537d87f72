import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RedirectRule } from '../content/find-redirect.ts'
import { locationOf, redirectAnswer } from './redirector.ts'

const exact = (from: string, to: string): RedirectRule => ({ from, to, scope: 'page', status: 301 })
const below = (from: string, to: string): RedirectRule => ({ from, to, scope: 'subtree', status: 301 })

const redirects: RedirectRule[] = [
  exact('/old/', '/größe/'),
  exact('/part/', '/new/#part'),
  exact('/query/', '/new/?a=1#part'),
  exact('/away/', 'https://example.org/?a=1'),
  { ...exact('/for-now/', '/new/'), status: 302 },
  { from: '/gone/', to: '', scope: 'page', status: 410 },
  { from: '/cellar/', to: '', scope: 'subtree', status: 410 },
  below('/docs/', '/new/:splat'),
  below('/root/', '/:splat'),
  below('/blog/', 'https://blog.example/:splat'),
]
const living = new Set(['/new/', '/docs/stays/', '/docs/file.png', '/cellar/stays/'])

/** The answer to a request, as `status location`. */
function answer(path: string, query = '', basePath = '/base'): string | undefined {
  const request = { path, query, basePath, isThere: (each: string) => living.has(each) }
  const found = redirectAnswer(request, redirects)
  return found && `${found.status} ${found.location}`.trim()
}

const requests = [
  ['/old', '', '301 /base/gr%C3%B6%C3%9Fe/'],
  ['/old/', '?x=%20&y', '301 /base/gr%C3%B6%C3%9Fe/?x=%20&y'],
  ['/part/', '', '301 /base/new/#part'],
  ['/part/', '?x', '301 /base/new/?x#part'],
  ['/query/', '?b=2', '301 /base/new/?a=1&b=2#part'],
  ['/away/', '?b=2', '301 https://example.org/?a=1&b=2'],
  ['/for-now/', '', '302 /base/new/'],
  ['/gone', '?x', '410'],
  ['/cellar/wine/', '', '410'],
  ['/docs/a/b', '?x', '301 /base/new/a/b?x'],
  ['/docs/a c/', '', '301 /base/new/a%20c/'],
  ['/docs', '', '301 /base/new/'],
  ['/blog/2020/a/', '', '301 https://blog.example/2020/a/'],
  ['/docs/stays/', '', undefined],
  ['/docs/stays', '', undefined],
  ['/docs/file.png', '', undefined],
  ['/cellar/stays', '', undefined],
  ['/new/', '', undefined],
  ['/docs/../stays/', '', undefined],
] as const

for (const [path, query, location] of requests)
  test(`${path}${query} ${location ? `answers ${location}` : 'is no redirect'}`, () =>
    assert.equal(answer(path, query), location))

for (const [path, location] of [
  ['/root//evil.example/', '301 /evil.example/'],
  ['/root///evil.example/', '301 /evil.example/'],
  ['/root/\\evil.example/', '301 /%5Cevil.example/'],
  ['/root/\t/evil.example/', '301 /%09/evil.example/'],
] as const)
  test(`${JSON.stringify(path)} does not lead to another host`, () =>
    assert.equal(answer(path, '', ''), location))

test('a location is encoded, has the base path, and keeps the query as it was sent', () => {
  assert.equal(locationOf('/größe/', '/base', '?x=%20&y'), '/base/gr%C3%B6%C3%9Fe/?x=%20&y')
})

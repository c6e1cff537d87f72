import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findRedirect, type RedirectRule } from './find-redirect.ts'

const exact = (from: string, to: string): RedirectRule => ({ from, to, scope: 'page', status: 301 })
const below = (from: string, to: string): RedirectRule => ({ from, to, scope: 'subtree', status: 301 })

const redirects = [
  exact('/old/', '/new/'),
  exact('/page.html', '/page/'),
  exact('/größe/', '/size/'),
  exact('/docs/v1/intro/', '/intro/'),
  below('/docs/', '/docs/v2/:splat'),
  below('/docs/v1/', '/docs/v3/:splat'),
  below('/one/', '/one/for-all/'),
  below('/away/', 'https://example.org/:splat'),
]

const requests = [
  ['/old/', '/new/', ''],
  ['/old', '/new/', ''],
  ['/page.html', '/page/', ''],
  ['/größe', '/size/', ''],
  ['/page.html/', undefined, undefined],
  ['/old/deeper/', undefined, undefined],
  ['/OLD/', undefined, undefined],
  ['/old//', undefined, undefined],
  ['/', undefined, undefined],
  ['', undefined, undefined],
  ['/docs/a/b', '/docs/v2/:splat', 'a/b'],
  ['/docs/a/b/', '/docs/v2/:splat', 'a/b/'],
  ['/docs/', '/docs/v2/:splat', ''],
  ['/docs', '/docs/v2/:splat', ''],
  ['/docsa', undefined, undefined],
  ['/docsa/b/', undefined, undefined],
  ['/Docs/a/', undefined, undefined],
  ['/docs/v1/a/', '/docs/v3/:splat', 'a/'],
  ['/docs/v1/intro', '/intro/', ''],
  ['/docs/v1/intro/more/', '/docs/v3/:splat', 'intro/more/'],
  ['/docs/v2/a/', undefined, undefined],
  ['/docs/v2', undefined, undefined],
  ['/docs/v22/', '/docs/v2/:splat', 'v22/'],
  ['/docs/v3/a/', '/docs/v2/:splat', 'v3/a/'],
  ['/docs//evil.example', '/docs/v2/:splat', '/evil.example'],
  ['/docs/../admin/', undefined, undefined],
  ['/docs/a/..', undefined, undefined],
  ['/docs/.hidden', '/docs/v2/:splat', '.hidden'],
  ['/one/a/', '/one/for-all/', 'a/'],
  ['/one/for-all/', undefined, undefined],
  ['/one/for-all', undefined, undefined],
  ['/one/for-all/a/', '/one/for-all/', 'for-all/a/'],
  ['/away', 'https://example.org/:splat', ''],
] as const

for (const [path, to, splat] of requests)
  test(`"${path}" ${to ? `leads to ${to} with "${splat}"` : 'is no redirect'}`, () => {
    const match = findRedirect(path, redirects)
    assert.deepEqual([match?.redirect.to, match?.splat], [to, splat])
  })

test('the root of the site as a subtree catches what nothing else does', () => {
  const all = [...redirects, below('/', '/elsewhere/')]
  const found = ['/', '/a/b/', '/old/', '/docs/v2/a/'].map((path) => findRedirect(path, all)?.redirect.to)
  assert.deepEqual(found, ['/elsewhere/', '/elsewhere/', '/new/', '/elsewhere/'])
})

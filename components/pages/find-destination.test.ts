// biome-ignore-all lint/style/noRestrictedImports: a test runs in plain Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RedirectRule } from '@/lib/content/find-redirect.ts'
import { findDestination } from './find-destination.ts'

const redirects: RedirectRule[] = [
  { from: '/old/', scope: 'page', to: '/guides/', status: 301 },
  { from: '/Help/Save.html', scope: 'page', to: '/guides/first/#save', status: 301 },
  { from: '/forum/', scope: 'page', to: 'https://forum.example/', status: 302 },
  { from: '/closed/', scope: 'page', to: '', status: 410 },
  { from: '/v1/', scope: 'subtree', to: '/guides/:splat', status: 301 },
  { from: '/Wiki/', scope: 'subtree', to: 'https://wiki.example/:splat', status: 301 },
  { from: '/beta/', scope: 'subtree', to: '', status: 410 },
]
const known = {
  basePath: '/docs',
  redirects,
  hrefs: ['/', '/guides/', '/guides/first/', '/guides/f%C3%BCr/', '/Tags/A/', '/tags/a/', '/tags/c%23/'],
}

const found: [path: string, href: string][] = [
  ['/old/', '/docs/guides/'],
  ['/old', '/docs/guides/'],
  ['/OLD/', '/docs/guides/'],
  ['/old/index.html', '/docs/guides/'],
  ['/old/).', '/docs/guides/'],
  ['//old//', '/docs/guides/'],
  ['/old/ ', '/docs/guides/'],
  ['/help/save', '/docs/guides/first/#save'],
  ['/forum.', 'https://forum.example/'],
  ['/guides/first.html', '/docs/guides/first/'],
  ['/Guides/First/', '/docs/guides/first/'],
  ['/guides/first/",', '/docs/guides/first/'],
  ['/guides//first', '/docs/guides/first/'],
  ['/Guides/F\u00dcR/', '/docs/guides/f%C3%BCr/'],
  ['/Tags/A.', '/docs/Tags/A/'],
  ['/tags/a.', '/docs/tags/a/'],
  ['/tags/C#', '/docs/tags/c%23/'],
  ['/index.html', '/docs/'],
  ['/v1/first/', '/docs/guides/first/'],
  ['/v1/FIRST.html', '/docs/guides/first/'],
  ['/V1/first).', '/docs/guides/first/'],
  ['/v1/', '/docs/guides/'],
  ['/Wiki/a b/', 'https://wiki.example/a%20b/'],
  ['/Wiki//evil.example/', 'https://wiki.example//evil.example/'],
]

for (const [path, href] of found)
  test(`${JSON.stringify(path)} leads to ${href}`, () => {
    assert.deepEqual(findDestination(path, known), { href })
  })

const unknown = [
  '/nothing/',
  '/guides/first/',
  '/v1/nothing/',
  '//evil.example/',
  '/\\evil.example',
  '/v11/first/',
  '/javascript:alert(1)/',
  '/v1//evil.example/',
  '/v1/../first/',
]

for (const path of unknown)
  test(`${JSON.stringify(path)} leads nowhere`, () => {
    assert.equal(findDestination(path, known), undefined)
  })

for (const path of ['/closed/', '/Closed.', '/beta/anything/'])
  test(`${path} is gone`, () => assert.equal(findDestination(path, known), 'gone'))

test('at the root of a host no path becomes a host', () => {
  const atRoot = { ...known, basePath: '' }
  assert.deepEqual(findDestination('//guides//first', atRoot), { href: '/guides/first/' })
  assert.equal(findDestination('//evil.example/guides/first/', atRoot), undefined)
})

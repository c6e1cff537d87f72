import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, numbered, redirectingSite } from './host-files.fixture.ts'
import { vercel } from './vercel.ts'
import type { VercelRoute } from './vercel-routes.ts'

async function routesOf(...site: Parameters<typeof redirectingSite>): Promise<VercelRoute[]> {
  return JSON.parse(fileOf(vercel, 'vercel.json', await redirectingSite(...site))).routes
}

/** The first route that answers a path, as far as it says a status. */
function answer(routes: readonly VercelRoute[], path: string): string | undefined {
  for (const each of routes) {
    if ('handle' in each || each.continue) continue
    const match = new RegExp(each.src).exec(path)
    if (match)
      return `${each.status} ${each.dest ?? each.headers?.['Location']?.replace(/\$1/, () => match[1] ?? '')}`
  }
  return undefined
}

test('aliases share a route before files, subtrees come after them', async () => {
  const routes = await routesOf(['from: /v1/*, to: "/guides/:splat", status: 308'], {
    aliases: ['/old/', '/größe (x).html'],
    basePath: '/docs',
  })
  const files = routes.findIndex((each) => 'handle' in each)
  for (const path of ['/docs/old', '/docs/old/', '/docs/gr%c3%B6%C3%9Fe%20(x).html'])
    assert.equal(answer(routes.slice(0, files), path), '301 /docs/guides/plain/', path)
  assert.equal(answer(routes.slice(0, files), '/docs/v1/plain/'), undefined)
  assert.equal(answer(routes.slice(files), '/docs/v1/plain/'), '308 /docs/guides/plain/')
  assert.equal(answer(routes.slice(files), '/docs/v1'), '308 /docs/guides/')
  assert.equal(answer(routes.slice(files), '/docs/v1x'), '404 /docs/404.html')
})

test('a page is sent on to its last slash, and nothing else is', async () => {
  const routes = await routesOf([])
  assert.equal(answer(routes, '/guides/plain'), '301 /guides/plain/')
  assert.equal(answer(routes, '/guides/nothing'), '404 /404.html')
})

test('what is gone has its status, a subtree ends where it leads to, and nobody names another host', async () => {
  const routes = await routesOf([
    'from: /dead/, gone: true',
    'from: /guides/*, to: "/guides/v2/:splat"',
    'from: /top/*, to: "/:splat"',
  ])
  assert.equal(answer(routes, '/dead'), '410 /410.html')
  assert.equal(answer(routes, '/guides/v2/x/'), '404 /404.html')
  assert.equal(answer(routes, '/guides/x/'), '301 /guides/v2/x/')
  assert.equal(answer(routes, '/top//evil.example/'), '301 /evil.example/')
})

test('a dollar sign in a target is no group', async () => {
  const routes = await routesOf(['from: /a/, to: "https://example.org/$1"'])
  assert.equal(answer(routes, '/a/'), '301 https://example.org/%241')
})

test('5,000 aliases of a page have room, 5,000 targets have not, which is said', async () => {
  const aliases = numbered(5000)
  const one = await redirectingSite([], { aliases })
  assert.ok((await routesOf([], { aliases })).length < 50)
  assert.deepEqual(vercel.limits?.(one), [])
  const many = await redirectingSite(aliases.map((path) => `from: ${path}, to: "https://example.org${path}"`))
  const { routes } = JSON.parse(fileOf(vercel, 'vercel.json', many))
  assert.equal(routes.length, 2048)
  assert.match(
    vercel.limits?.(many)[0] ?? '',
    /^Vercel has no room for some redirects; static pages answer: \/old\/\d+\/, .*, 2,9\d\d more\.$/,
  )
})

test('each source is as short as Vercel takes it', async () => {
  const aliases = Array.from({ length: 300 }, (_, index) => `/${'ö'.repeat(20)}${index}/`)
  for (const each of await routesOf([], { aliases }))
    if ('src' in each) assert.ok(each.src.length <= 4096, `${each.src.length}`)
})

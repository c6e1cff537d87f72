import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cloudflare } from './cloudflare.ts'
import { linesOf, numbered, redirectingSite } from './host-files.fixture.ts'

const rulesOf = async (...site: Parameters<typeof redirectingSite>) =>
  linesOf(cloudflare, '_redirects', await redirectingSite(...site))

test('rules for one address come before the ones with a star, with their last slash before without', async () => {
  assert.deepEqual(
    await rulesOf(['from: /v1/*, to: "/guides/:splat"', 'from: /x.html, to: "/guides/?a=b#c", status: 308'], {
      aliases: ['/old one/'],
      basePath: '/docs',
    }),
    [
      '/docs/v1 /docs/guides/ 301',
      '/docs/x.html /docs/guides/?a=b#c 308',
      '/docs/old%20one/ /docs/guides/plain/ 301',
      '/docs/old%20one /docs/guides/plain/ 301',
      '/docs/v1/* /docs/guides/:splat 301',
    ],
  )
})

test('what is published below a subtree stays, and what is gone below it has its page', async () => {
  assert.deepEqual(
    await rulesOf(['from: /guides/deep/*, to: /guides/', 'from: /guides/deep/dead.html, gone: true']),
    [
      '/guides/deep /guides/ 301',
      '/guides/deep/orphan/ /guides/deep/orphan/ 200',
      '/guides/deep/orphan /guides/deep/orphan 200',
      '/guides/deep/dead.html /guides/deep/dead.html 200',
      '/guides/deep/* /guides/ 301',
    ],
  )
})

test('a subtree that leads into itself ends there', async () => {
  const lines = await rulesOf(['from: /old/*, to: "/old/v2/:splat"'])
  assert.deepEqual(lines.slice(-2), ['/old/v2/* /old/v2/:splat 200', '/old/* /old/v2/:splat 301'])
})

test('a subtree that is gone is spared by the one around it', async () => {
  const lines = await rulesOf(['from: /v1/dead/*, gone: true', 'from: /v1/*, to: /guides/'])
  assert.deepEqual(lines, [
    '/v1 /guides/ 301',
    '/v1/dead/ /v1/dead/ 200',
    '/v1/dead /v1/dead 200',
    '/v1/dead/* /v1/dead/:splat 200',
    '/v1/* /guides/ 301',
  ])
})

test('a subtree that leads to the root names no other host', async () => {
  const lines = await rulesOf(['from: /top/*, to: "/:splat"'])
  assert.deepEqual(lines.slice(1), ['/top///* / 301', '/top//* /:splat 301', '/top/* /:splat 301'])
})

test('of 5,000 aliases 2,000 have a rule, after those of redirects.yaml, and the rest is said', async () => {
  const site = await redirectingSite(['from: /z/, to: /guides/'], { aliases: numbered(5000) })
  const lines = linesOf(cloudflare, '_redirects', site)
  assert.equal(lines.length, 2000)
  assert.equal(lines[0], '/z/ /guides/ 301')
  assert.match(
    cloudflare.limits?.(site)[0] ?? '',
    /^Cloudflare Pages can’t follow some redirects; static pages answer: \/old\/\d+\/, .*, 2,998 more\.$/,
  )
})

test('a subtree has no more than all of its lines', async () => {
  const many = Array.from({ length: 101 }, (_, index) => `from: /v${index}/*, to: /guides/`)
  const site = await redirectingSite(many)
  const lines = linesOf(cloudflare, '_redirects', site)
  assert.equal(lines.filter((line) => line.includes('*')).length, 100)
  assert.deepEqual(cloudflare.limits?.(site), [
    'Cloudflare Pages can’t follow some folders; the 404 page helps: /v100/*.',
  ])
})

test('a line that is too long, and what can’t be written, is left to the static page', async () => {
  const site = await redirectingSite([], { aliases: [`/${'a'.repeat(990)}/`, '/a:b/', '/c*d/'] })
  assert.deepEqual(linesOf(cloudflare, '_redirects', site), [''])
  assert.match(cloudflare.limits?.(site)[0] ?? '', /^Cloudflare Pages can’t follow some redirects/)
})

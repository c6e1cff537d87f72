import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, linesOf, numbered, redirectingSite } from './host-files.fixture.ts'
import { netlify } from './netlify.ts'

test('an exact rule wins over the page of an alias, a subtree leaves what is published', async () => {
  const site = await redirectingSite(
    [
      'from: /v1/*, to: "/guides/:splat"',
      'from: /for-now/, to: "/guides/plain/?a=b", status: 302',
      'from: /away.html, to: "https://example.org/x#part", status: 308',
    ],
    { aliases: ['/old one/', '/[raw]/', '/star*/', '/:name/'], basePath: '/docs' },
  )
  assert.deepEqual(linesOf(netlify, '_redirects', site), [
    '/docs/old%20one/ /docs/guides/plain/ 301!',
    '/docs/%5Braw%5D/ /docs/guides/plain/ 301!',
    '/docs/[raw]/ /docs/guides/plain/ 301!',
    '/docs/star%2A/ /docs/guides/plain/ 301!',
    '/docs/%3Aname/ /docs/guides/plain/ 301!',
    '/docs/for-now/ /docs/guides/plain/?a=b 302!',
    '/docs/away.html https://example.org/x#part 301!',
    '/docs/v1/* /docs/guides/:splat 301',
  ])
})

test('what is gone is answered with its page and 410', async () => {
  const site = await redirectingSite(['from: /dead/, gone: true', 'from: /cellar/*, gone: true'])
  assert.deepEqual(linesOf(netlify, '_redirects', site), ['/dead/ /410.html 410!', '/cellar/* /410.html 410'])
})

test('a subtree that leads into itself ends there', async () => {
  const site = await redirectingSite(['from: /guides/*, to: "/guides/v2/:splat"'])
  assert.deepEqual(linesOf(netlify, '_redirects', site), [
    '/guides/v2/* /404.html 404',
    '/guides/* /guides/v2/:splat 301',
  ])
})

test('a subtree that leads to the root names the host, so that nobody else can', async () => {
  const rules = ['from: /top/*, to: "/:splat"']
  const yaml = 'url: https://docs.example'
  assert.deepEqual(linesOf(netlify, '_redirects', await redirectingSite(rules, { yaml })), [
    '/top/* https://docs.example/:splat 301',
  ])
})

test('caching of everything is left to the host, so that hashed files have one rule', async () => {
  const headers = fileOf(netlify, '_headers', await redirectingSite([], { basePath: '/docs' }))
  assert.match(headers, /^\/docs\/\*\n( {2}[\w-]+: .+\n)* {2}X-Content-Type-Options: nosniff\n/)
  assert.match(
    headers,
    /^\/docs\/_next\/static\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m,
  )
  assert.doesNotMatch(headers, /no-cache/)
})

test('it says what Netlify can’t do, and nothing where there is none of it', async () => {
  const site = await redirectingSite(['from: /a/*, to: "/guides/?q=1", status: 308'], {
    aliases: ['/b*c/', ...numbered(5000)],
  })
  assert.deepEqual(netlify.limits?.(site), [
    'Netlify has no status 308 and answers 301: /a/*.',
    'Netlify drops a reader’s query where the target has one: /a/*.',
    'Netlify can’t follow an old address with a star, or a colon after a slash; static pages answer: /b*c/.',
  ])
  assert.deepEqual(netlify.limits?.(await redirectingSite(['from: /a/*, to: /guides/'])), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { aws } from './aws.ts'
import { fileOf, numbered, redirectingSite } from './host-files.fixture.ts'

interface Verdict {
  uri?: string
  statusCode?: number
  headers?: { location?: { value: string } }
  body?: { data: string }
}

/** Asks the function of a site, which has all of its data inside. */
async function functionOf(...site: Parameters<typeof redirectingSite>) {
  const code = fileOf(aws, 'cloudfront-function.js', await redirectingSite(...site))
  const handler: (event: object) => Promise<Verdict> = runInContext(`${code}\nhandler`, createContext({}))
  return async (uri: string, querystring: object = {}) => {
    const { uri: file, statusCode, headers } = await handler({ request: { uri, querystring } })
    return file ?? `${statusCode} ${headers?.location?.value ?? ''}`.trim()
  }
}

test('it redirects with the reader’s query before an anchor, and finds the page of a folder', async () => {
  const ask = await functionOf(['from: /x/, to: "/guides/?a=b#c", status: 308'], {
    aliases: ['/größe (x)/'],
    basePath: '/docs',
  })
  assert.equal(await ask('/docs/gr%c3%b6%C3%9Fe%20(x)'), '301 /docs/guides/plain/')
  assert.equal(
    await ask('/docs/x/', { q: { value: '%201' }, r: { value: '' } }),
    '308 /docs/guides/?a=b&q=%201&r#c',
  )
  const several = { q: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] } }
  assert.equal(await ask('/docs/guides/plain', several), '301 /docs/guides/plain/?q=1&q=2')
  assert.equal(await ask('/docs/guides/plain/'), '/docs/guides/plain/index.html')
  assert.equal(await ask('/docs/nothing'), '/docs/nothing')
  assert.equal(await ask('/docs/%ff'), '/docs/%ff')
})

test('a subtree catches what is below it and nothing else', async () => {
  const ask = await functionOf([
    'from: /v1/*, to: "/guides/:splat"',
    'from: /v1/dead/*, gone: true',
    'from: /guides/*, to: "/guides/v2/:splat"',
    'from: /top/*, to: "/:splat"',
  ])
  const answers = {
    '/v1': '301 /guides/',
    '/v1/%C3%BC%20x%3F/': '301 /guides/%C3%BC%20x%3F/',
    '/v1/a%0d%0aX:1': '301 /guides/a%0D%0AX:1',
    '/v1x': '/v1x',
    '/v1/%2e%2e/x': '/v1/%2e%2e/x',
    '/v1/dead/x/': '410',
    '/guides/deep/orphan/': '/guides/deep/orphan/index.html',
    '/guides/lost': '301 /guides/v2/lost',
    '/guides/v2/lost/': '/guides/v2/lost/index.html',
    '/top//evil.example/': '301 /evil.example/',
  }
  for (const [uri, answer] of Object.entries(answers)) assert.equal(await ask(uri), answer, uri)
})

test('a subtree of the whole site spares pages and the files of the build', async () => {
  const ask = await functionOf(['from: /*, to: "https://new.example/:splat"'])
  assert.equal(await ask('/else/'), '301 https://new.example/else/')
  for (const file of ['/404.html', '/_next/static/a.css', '/sitemap.xml']) assert.equal(await ask(file), file)
  assert.equal(await ask('/'), '/index.html')
})

test('5,000 redirects are in a store beside the function', async () => {
  const site = await redirectingSite(['from: /gone/, gone: true'], { aliases: numbered(5000) })
  const code = fileOf(aws, 'cloudfront-function.js', site)
  assert.ok(Buffer.byteLength(code) < 10_240)
  assert.match(code, /^import cf from 'cloudfront'\n/)
  const { data } = JSON.parse(fileOf(aws, 'cloudfront-keys.json', site))
  assert.ok(data.length > 5000)
  assert.deepEqual(
    data.find(({ key }: { key: string }) => key === '/old/7'),
    { key: '/old/7', value: '301 /guides/plain/' },
  )
  assert.deepEqual(aws.limits?.(site), [])
})

test('what is too long for an entry is left out and said', async () => {
  const site = await redirectingSite([`from: /x/, to: "https://example.org/${'a'.repeat(1020)}"`], {
    aliases: [`/${'a'.repeat(520)}/`],
  })
  assert.equal(aws.limits?.(site).length, 1)
  assert.doesNotMatch(fileOf(aws, 'cloudfront-function.js', site), /aaaa/)
})

test('the policy has the security headers in their own places', async () => {
  const policy = JSON.parse(fileOf(aws, 'cloudfront-headers.json', await redirectingSite([])))
  assert.deepEqual(policy.SecurityHeadersConfig.ContentTypeOptions, { Override: true })
  assert.ok(policy.SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy)
})

import assert from 'node:assert/strict'
import { type IncomingHttpHeaders, request, type Server } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { folderOf } from '../folder.fixture.ts'
import { listen } from './listen.ts'
import { createStaticHandler } from './static-server.ts'

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

const style = 'a { color: red }\n'.repeat(200)
const redirects = [
  { from: '/old/', scope: 'page', to: '/docs/größe/', status: 301 },
  { from: '/old.html', scope: 'page', to: '/docs/', status: 301 },
  { from: '/away/', scope: 'page', to: 'https://example.org/#part', status: 308 },
  { from: '/gone/', scope: 'page', to: '', status: 410 },
  { from: '/v1/old/', scope: 'page', to: '/docs/', status: 301 },
  { from: '/v1/', scope: 'subtree', to: '/docs/:splat', status: 301 },
  { from: '/docs/', scope: 'subtree', to: '/:splat', status: 301 },
]

/** Serves a built folder, beside which lies a secret; the path is sent as it is, dots and all. */
async function serve(basePath: string) {
  const folder = await folderOf(
    { after },
    {
      'secret.txt': 'secret',
      'out/redirects.json': JSON.stringify({ basePath, redirects }),
      'out/headers.json': JSON.stringify([
        ['X-Content-Type-Options', 'nosniff'],
        ['Content-Security-Policy', "default-src 'none'"],
      ]),
      'out/index.html': 'home',
      'out/404.html': 'nothing here',
      'out/docs/index.html': 'docs',
      'out/docs/größe/index.html': 'size',
      'out/old/index.html': 'alias page',
      'out/v1/old/index.html': 'alias page',
      'out/v1/stays/index.html': 'stays',
      'out/api/v1.2': '<!DOCTYPE html><html></html>',
      'out/api/v1.3': 'no page',
      'out/style.css': style,
      'out/_next/static/style.css': style,
      'out/_fingerpost/elements-1.js': 'script',
      'out/tags/.net/index.html': 'term',
    },
  )
  const { server } = await listen(createStaticHandler(join(folder, 'out')), 0)
  after(() => {
    server.close()
    server.closeAllConnections()
  })
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    send(server, path, headers, method)
}

const get = await serve('')
const getBelowBase = await serve('/base')
const getAt = (basePath: string) => (basePath === '' ? get : getBelowBase)

async function send(server: Server, path: string, headers: Record<string, string>, method: string) {
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  return new Promise<Answer>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: address.port, path, headers, method, agent: false }
    request({ ...options, signal: AbortSignal.timeout(5000) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

test('a page is sent as one whatever its address ends in', async () => {
  const typeOf = async (path: string) => (await get(path)).headers['content-type']
  assert.equal(await typeOf('/api/v1.2'), 'text/html; charset=utf-8')
  assert.notEqual(await typeOf('/api/v1.3'), 'text/html; charset=utf-8')
})

const pages = [
  ['/', 'home'],
  ['/docs/', 'docs'],
  ['/docs/?query', 'docs'],
  ['/docs/gr%C3%B6%C3%9Fe/', 'size'],
  ['/style.css', style],
] as const

for (const [path, body] of pages)
  test(`${path} is served`, async () => {
    const answer = await get(path)
    assert.deepEqual([answer.status, String(answer.body)], [200, body])
  })

test('rule 59: the page of the tag .NET is served', async () => {
  assert.equal((await get('/tags/.net/')).status, 200)
})

const moved = [
  ['', '/old/', '/docs/gr%C3%B6%C3%9Fe/'],
  ['', '/old', '/docs/gr%C3%B6%C3%9Fe/'],
  ['', '/old/?x=%20&y=%C3%BC', '/docs/gr%C3%B6%C3%9Fe/?x=%20&y=%C3%BC'],
  ['', '/old.html?x', '/docs/?x'],
  ['', '/docs', '/docs/'],
  ['', '/docs?x=1', '/docs/?x=1'],
  ['/base', '/base/old/?x', '/base/docs/gr%C3%B6%C3%9Fe/?x'],
  ['/base', '/base', '/base/'],
  ['/base', '/base?x', '/base/?x'],
  ['/base', '/base/docs', '/base/docs/'],
] as const

const below = [
  ['', '/v1/old', '/docs/'],
  ['', '/v1', '/docs/'],
  ['', '/v1/', '/docs/'],
  ['', '/v1/a/b?x=1', '/docs/a/b?x=1'],
  ['', '/v1/%C3%BC', '/docs/%C3%BC'],
  ['', '/docs/%2Fevil.example', '/evil.example'],
  ['', '/docs//evil.example', '/evil.example'],
  ['', `/v1/${'x'.repeat(300)}`, `/docs/${'x'.repeat(300)}`],
  ['', '/v1/stays', '/v1/stays/'],
  ['/base', '/base/v1/a', '/base/docs/a'],
] as const

for (const [basePath, path, location] of [...moved, ...below])
  test(`${path} has moved to ${location}`, async () => {
    const { status, headers } = await getAt(basePath)(path)
    assert.deepEqual([status, headers.location], [301, location])
  })

test('a page below a subtree that has moved stays where it is', async () => {
  const { status, body } = await get('/v1/stays/')
  assert.deepEqual([status, String(body)], [200, 'stays'])
})

test('a redirect to another site keeps its status, its anchor and the query', async () => {
  const { status, headers } = await getBelowBase('/base/away?x=1')
  assert.deepEqual([status, headers.location], [308, 'https://example.org/?x=1#part'])
})

test('what is gone says so, with a way home', async () => {
  const { status, headers, body } = await getBelowBase('/base/gone')
  assert.deepEqual(
    [status, headers.location, headers['content-type']],
    [410, undefined, 'text/html; charset=utf-8'],
  )
  assert.match(String(body), /This page is gone.*<a href="\/base\/">/s)
})

test('below a base path the site is there and nowhere else', async () => {
  const answers = await Promise.all(
    ['/base/', '/base/docs/', '/', '/docs/', '/based/'].map((path) => getBelowBase(path)),
  )
  assert.deepEqual(
    answers.map(({ status, body }) => `${status} ${body}`),
    ['200 home', '200 docs', '404 nothing here', '404 nothing here', '404 nothing here'],
  )
})

const escapes = [
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/docs/../../secret.txt',
  '/docs/%2e%2e/%2e%2e/secret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '//../secret.txt',
  '/%252e%252e/secret.txt',
  '/style.css%00.html',
  '/%E0%A4%A',
  '/nowhere/',
]

for (const basePath of ['', '/base'])
  for (const path of escapes)
    test(`${basePath}${path} is not found`, async () => {
      const { status, headers, body } = await getAt(basePath)(basePath + path)
      assert.deepEqual(
        [status, headers['content-type'], String(body)],
        [404, 'text/html; charset=utf-8', 'nothing here'],
      )
    })

test('an address that begins with two slashes does not lead to another host', async () => {
  const { headers } = await get('//docs')
  assert.doesNotMatch(headers.location ?? '', /^\/\/|:\/\//)
})

for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
  test(`${method} is not allowed`, async () => {
    const { status, headers } = await get('/', {}, method)
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'])
  })

test('HEAD answers as GET does, without the body', async () => {
  const { status, headers, body } = await get('/', {}, 'HEAD')
  assert.deepEqual([status, headers['content-length'], body.length], [200, '4', 0])
})

const caching = [
  ['/_next/static/style.css', 'public, max-age=31536000, immutable'],
  ['/_fingerpost/elements-1.js', 'public, max-age=31536000, immutable'],
  ['/style.css', 'no-cache'],
  ['/docs/', 'no-cache'],
  ['/nowhere/', 'no-cache'],
] as const

for (const [path, header] of caching)
  test(`${path} is kept: ${header}`, async () =>
    assert.equal((await get(path)).headers['cache-control'], header))

test('what a browser has already is not sent again', async () => {
  const { etag = '' } = (await get('/docs/')).headers
  assert.equal((await get('/docs/', { 'If-None-Match': etag })).status, 304)
})

test('text is compressed with Brotli where the browser takes it', async () => {
  const packed = await get('/style.css', { 'Accept-Encoding': 'gzip, br' })
  assert.equal(packed.headers['content-encoding'], 'br')
  assert.ok(packed.body.length < style.length / 5)
  assert.equal(String(brotliDecompressSync(packed.body)), style)
  assert.equal((await get('/style.css')).headers['content-encoding'], undefined)
})

test('no browser guesses at types', async () => {
  assert.equal((await get('/style.css')).headers['x-content-type-options'], 'nosniff')
})

test('a folder that is no build is refused', async (t) => {
  const folder = await folderOf(t, { 'index.html': '' })
  assert.throws(() => createStaticHandler(folder), /is no complete build\. Run npm run build\./)
})

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { folderOf } from '../folder.fixture.ts'
import { openOldSite, recognize } from './open-old-site.ts'

const line = (request: string, status = 200, rest = '"-" "Agent"') =>
  `192.0.2.1 - - [10/Oct/2025:13:55:36 +0000] "${request}" ${status} 2326 ${rest}`
const sitemap = (...addresses: string[]) =>
  `<?xml version="1.0"?>\n<!-- made by hand -->\n<urlset>${addresses.map((each) => `<url><loc>${each}</loc></url>`).join('')}</urlset>`
const index = (...addresses: string[]) =>
  `<sitemapindex>${addresses.map((each) => `<sitemap><loc>${each}</loc></sitemap>`).join('')}</sitemapindex>`

const kinds: [title: string, head: string, kind: ReturnType<typeof recognize>][] = [
  ['a sitemap', sitemap('/a/'), 'sitemap'],
  ['an index', index('/a.xml'), 'sitemap'],
  ['a page', '<!DOCTYPE html><title>A</title>', 'page'],
  ['another XML', '<rss></rss>', undefined],
  ['a log', line('GET /a/ HTTP/1.1'), 'access log'],
  ['a log in the common format', line('GET /a/ HTTP/1.1', 200, ''), 'access log'],
  ['a log with the host in front', `old.example.com:443 ${line('GET / HTTP/2.0')}`, 'access log'],
  ['a list', '# ours\n\n/a/\nhttps://old.example.com/b/ # moved\n/c d/#e\n', 'url list'],
  ['a list without hosts and slashes', 'a.html\nb/c', 'url list'],
  ['a list with a broken line', '/a/\n/b/\nnot one', 'url list'],
  ['prose', 'This is a text.\nIt has lines.\n', undefined],
  ['numbers', '1\n2\n3', undefined],
  ['comments alone', '# a\n# b\n', undefined],
  ['nothing', '', undefined],
  ['a line without end', `${'/a'.repeat(30_000)} b`, 'url list'],
]

for (const [title, head, kind] of kinds)
  test(`${title} is ${kind}`, () => assert.equal(recognize(head), kind))

async function read(against: string) {
  const { kind, addresses, notes } = await openOldSite(against)
  return { kind, addresses: addresses.map(({ text, hits }) => (hits ? `${text} ${hits}` : text)), notes }
}

test('a log counts what readers were given', async (t) => {
  const log = [
    line('GET /a/ HTTP/1.1'),
    line('HEAD /a/?utm=1 HTTP/1.1', 304),
    line('GET /b HTTP/1.1', 301),
    line('GET /gone/ HTTP/1.1', 404),
    line('GET /broken/ HTTP/1.1', 500),
    line('POST /form/ HTTP/1.1'),
    line('POST /x HTTP/1.1', 200, '"-" "\\"GET /fake/ HTTP/1.1\\" 200 "'),
    '192.0.2.1 - - [10/Oct/2025:13:55:36 +0000] "\\x16\\x03\\x01" 400 150 "-" "-"',
    line(`GET /${'a'.repeat(20_000)} HTTP/1.1`),
  ].join('\n')
  const folder = await folderOf(t, { 'not-a-log.xml': log })
  assert.deepEqual(await read(join(folder, 'not-a-log.xml')), {
    kind: 'an access log with 3 answered requests for 2 addresses',
    addresses: ['/a/ 2', '/b 1'],
    notes: [],
  })
})

test('a list leaves its comments out', async (t) => {
  const folder = await folderOf(t, { 'old.txt': '\ufeff# ours\r\n/a/\r\n\r\n/b/#c # why\r\n' })
  assert.deepEqual(await read(join(folder, 'old.txt')), {
    kind: 'a list of 2 addresses',
    addresses: ['/a/', '/b/#c'],
    notes: [],
  })
})

test('the sitemaps of an index are found beside it, and nowhere else', async (t) => {
  const folder = await folderOf(t, {
    'secret.xml': sitemap('/secret/'),
    'old/sitemap.xml': index(
      'https://old.example.com/en/sitemap.xml',
      'https://old.example.com/docs/two.xml',
      'https://old.example.com/docs/two.xml',
      'https://old.example.com/gone.xml',
      'https://old.example.com/../secret.xml',
      'https://old.example.com/%2e%2e/secret.xml',
      'https://old.example.com/..%2fsecret.xml',
    ),
    'old/en/sitemap.xml': sitemap('/en/a/'),
    'old/two.xml': sitemap('/b/'),
  })
  assert.deepEqual(await read(join(folder, 'old/sitemap.xml')), {
    kind: 'an index of 2 sitemaps with 2 addresses',
    addresses: ['/en/a/', '/b/'],
    notes: ['gone.xml', '../secret.xml', '%2e%2e/secret.xml', '..%2fsecret.xml'].map(
      (name) =>
        `the sitemap https://old.example.com/${name} was left out: it is not beside the index. Name the index by its address instead.`,
    ),
  })
})

test('a folder has pages, and the anchors of their articles', async (t) => {
  const page = (body: string) =>
    `<!doctype html><html><head><meta id="meta"></head><body id="top-of-all"><nav><a id="menu"></a></nav>${body}</body></html>`
  const folder = await folderOf(t, {
    '404.html': page('<h1 id="lost">Lost</h1>'),
    'index.html': page('<h1 id="title">A</h1>'),
    'a/index.html': page(
      '<h1 id="title">A</h1><h2 id="für">B</h2><p id="one">C</p><i id="tab" role="tab"></i><input id="i">',
    ),
    'a b.html': page('<a name="old"></a><svg><g id="g"></g></svg>'),
    'style.css': '#a {}',
  })
  assert.deepEqual(await read(folder), {
    kind: 'a folder of 3 HTML pages with 5 anchors',
    addresses: [
      '/a%20b.html',
      '/a%20b.html#old',
      '/a/index.html',
      '/a/index.html#title',
      '/a/index.html#f%C3%BCr',
      '/a/index.html#one',
      '/index.html',
      '/index.html#title',
    ],
    notes: [],
  })
})

test('a page that nests too deep has no anchors, and says so', async (t) => {
  const folder = await folderOf(t, { 'deep.html': '<div>'.repeat(100_000) })
  assert.deepEqual(await read(folder), {
    kind: 'a folder of 1 HTML pages with 0 anchors',
    addresses: ['/deep.html'],
    notes: ['the anchors of deep.html were not read: it is too large, or nests too deep'],
  })
})

test('what is nothing of these is refused', async (t) => {
  const folder = await folderOf(t, {
    'page.html': '<!doctype html><p>A',
    'prose.txt': 'This is prose.',
    'empty/style.css': '',
  })
  await assert.rejects(openOldSite(join(folder, 'page.html')), /page\.html is a page\. Name the sitemap/)
  await assert.rejects(
    openOldSite(join(folder, 'prose.txt')),
    /prose\.txt is neither a sitemap, nor an access log/,
  )
  await assert.rejects(
    openOldSite(join(folder, 'empty')),
    /has no HTML: name the folder that the old build wrote/,
  )
  await assert.rejects(openOldSite(join(folder, 'none')), /none does not exist/)
})

/** A server of an old site; the paths that it was asked for are noted. */
async function serve(
  t: TestContext,
  answer: (path: string) => { status?: number; location?: string; body?: string | Buffer },
) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const { status = 200, location, body = '' } = answer(request.url ?? '')
    response.writeHead(status, location === undefined ? {} : { Location: location }).end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => server.close())
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const url = `http://127.0.0.1:${address.port}`
  return { url, asked }
}

test('an index is fetched with its sitemaps, packed or not, from its own host alone', async (t) => {
  const other = await serve(t, () => ({ body: sitemap('/no/') }))
  const old = await serve(t, (path) => {
    if (path === '/sitemap.xml')
      return {
        body: index('/one.xml.gz', `${old.url}/two.xml`, `${other.url}/three.xml`, 'file:///etc/passwd'),
      }
    return { body: path === '/one.xml.gz' ? gzipSync(sitemap('/a/')) : sitemap('/b/') }
  })
  assert.deepEqual(await read(`${old.url}/sitemap.xml`), {
    kind: 'an index of 2 sitemaps with 2 addresses',
    addresses: ['/a/', '/b/'],
    notes: [`${other.url}/three.xml`, 'file:///etc/passwd'].map(
      (address) => `the sitemap ${address} was left out: it is not on ${new URL(old.url).host}`,
    ),
  })
  assert.deepEqual([old.asked, other.asked], [['/sitemap.xml', '/one.xml.gz', '/two.xml'], []])
})

test('an index that names itself ends', async (t) => {
  const old = await serve(t, () => ({ body: index('/sitemap.xml', '/other.xml') }))
  const { kind } = await openOldSite(`${old.url}/sitemap.xml`)
  assert.equal(kind, 'an index of 0 sitemaps with 0 addresses')
  assert.deepEqual(old.asked, ['/sitemap.xml', '/sitemap.xml', '/other.xml'])
})

test('a redirect is followed on its host, and to no other', async (t) => {
  const other = await serve(t, () => ({ body: sitemap('/no/') }))
  const old = await serve(t, (path) => {
    if (path === '/moved.xml') return { status: 302, location: '/sitemap.xml' }
    if (path === '/away.xml') return { status: 301, location: `${other.url}/sitemap.xml` }
    if (path === '/circle.xml') return { status: 301, location: '/circle.xml' }
    return path === '/sitemap.xml' ? { body: sitemap('/a/') } : { status: 404 }
  })
  assert.deepEqual((await read(`${old.url}/moved.xml`)).addresses, ['/a/'])
  await assert.rejects(openOldSite(`${old.url}/away.xml`), {
    message: `${old.url}/away.xml is redirected to ${other.url}/sitemap.xml, on another host. If that is the old site, name it.`,
  })
  await assert.rejects(openOldSite(`${old.url}/circle.xml`), /is redirected more than 5 times$/)
  await assert.rejects(openOldSite(`${old.url}/none.xml`), /none\.xml is answered with status 404$/)
  await assert.rejects(openOldSite('http://localhost:1/sitemap.xml'), /cannot be fetched/)
  assert.deepEqual(other.asked, [])
})

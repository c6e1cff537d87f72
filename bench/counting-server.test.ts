import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { startCounting } from './counting-server.ts'

const bodies = new Map([
  ['/a', 'a'.repeat(1000)],
  ['/b', 'b'.repeat(10)],
])
const sizeOf = (path: string) => brotliCompressSync(bodies.get(path) ?? '').length

const visits: { what: string; paths: string[]; requests: number; bytes: number }[] = [
  { what: 'nothing', paths: [], requests: 0, bytes: 0 },
  { what: 'each body', paths: ['/a', '/b'], requests: 2, bytes: sizeOf('/a') + sizeOf('/b') },
  { what: 'a body as often as it is sent', paths: ['/a', '/a'], requests: 2, bytes: 2 * sizeOf('/a') },
  { what: 'no answer without a body', paths: ['/b', '/kept'], requests: 1, bytes: sizeOf('/b') },
]
for (const { what, paths, requests, bytes } of visits) {
  test(`counts ${what}, and nothing from before`, async (context) => {
    const server = await startCounting((request, response) => {
      const body = bodies.get(request.url ?? '')
      response.writeHead(body === undefined ? 304 : 200).end(body)
    })
    context.after(() => server.close())
    const ask = (path: string) => fetch(server.url + path).then((response) => response.text())
    await ask('/a')
    const counted = server.count()
    for (const path of paths) await ask(path)
    assert.deepEqual(await counted(), { requests, bytes })
  })
}

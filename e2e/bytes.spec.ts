import { brotliCompressSync } from 'node:zlib'
import { own } from './addresses.ts'
import { expect, test } from './test.ts'

test('an article of median length stays within its bytes, and asks no other host', async ({
  page,
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const paths = [
    ...sitemap.matchAll(/<loc>https:\/\/fingerpost\.example(\/(?:handbook|manual)\/[^<]+)<\/loc>/g),
  ].map(([, path = '']) => path)
  const lengths = await Promise.all(
    paths.map(async (path) => ({ path, length: (await (await request.get(path)).body()).length })),
  )
  const median = lengths.sort((a, b) => a.length - b.length)[Math.floor(lengths.length / 2)]

  const bytes = { script: 0, all: 0 }
  const hosts = new Set<string>()
  const bodies: Promise<void>[] = []
  page.on('response', (response) => {
    hosts.add(new URL(response.url()).origin)
    bodies.push(
      response.body().then((body) => {
        const size = brotliCompressSync(body).length
        bytes.all += size
        if (response.request().resourceType() === 'script') bytes.script += size
      }),
    )
  })
  await page.goto(median?.path ?? '', { waitUntil: 'networkidle' })
  await Promise.all(bodies)
  console.log(`${median?.path}: ${bytes.script} bytes of JavaScript, ${bytes.all} in all (brotli)`)
  expect(bytes.script).toBeLessThanOrEqual(10 * 1024)
  expect(bytes.all).toBeLessThanOrEqual(30 * 1024)
  expect([...hosts]).toEqual([own])
})

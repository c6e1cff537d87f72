import assert from 'node:assert/strict'
import { readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { article } from '../content/site.fixture.ts'
import { memoryStore } from '../content/store.fixture.ts'
import { folderOf } from '../folder.fixture.ts'
import { formatProblem } from '../problem.ts'
// biome-ignore lint/style/noRestrictedImports: a test compiles its articles
import { publicationOf } from '../search/publication.fixture.ts'
import { photo } from './picture.fixture.ts'
import { readSiteImages } from './site-images.ts'

/** The pictures of a site whose articles are texts, and whose other files are pictures. */
async function imagesOf(
  t: TestContext,
  articles: Record<string, string>,
  pictures: Record<string, Buffer | string>,
  resizes = true,
) {
  const folder = await folderOf(t, Object.fromEntries(Object.keys(pictures).map((path) => [path, ''])))
  for (const [path, content] of Object.entries(pictures)) await writeFile(join(folder, path), content)
  const publication = await publicationOf(articles, { assets: Object.keys(pictures), basePath: '/base' })
  const cache = join(folder, 'cache')
  const steps: string[] = []
  const onStep = (done: number, total: number) => steps.push(`${done}/${total}`)
  const found = await readSiteImages(
    publication,
    { content: folder, out: '' },
    resizes ? { cache, onStep } : undefined,
  )
  const published = [...found.files].toSorted()
  return { ...found, published, steps, cache, said: found.problems.map(formatProblem) }
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="8"/>'

test('pictures that articles show are measured, and no others', async (t) => {
  const { images, said } = await imagesOf(
    t,
    { 'docs/a.md': article('title: A', '![](./a.svg?v=1#x) ![](https://example.org/x.png) ![](./gone.png)') },
    { 'docs/a.svg': drawing, 'docs/unused.png': 'no picture' },
  )
  assert.deepEqual(images, { '/base/docs/a.svg': { width: 7, height: 8, variants: [] } })
  assert.deepEqual(said, [])
})

test('the variants of a picture are named below the base path', async (t) => {
  const { images, published, said, steps, resized, made } = await imagesOf(
    t,
    { 'docs/a.md': article('title: A', '![](<./ä b.jpg>)\n\n![](./%C3%A4%20b.jpg?v=1#x)') },
    { 'docs/ä b.jpg': await photo(800, 500).jpeg({ quality: 95 }).toBuffer() },
  )
  const image = images['/base/docs/%C3%A4%20b.jpg']
  assert.deepEqual([image?.width, image?.height], [800, 500])
  assert.deepEqual(
    image?.variants.map(({ href }) => href),
    published
      .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .map((name) => `/base/_fingerpost/images/${name}`),
  )
  assert.deepEqual(
    image?.variants.map(({ width }) => width),
    [352, 704, 800],
  )
  assert.deepEqual([said, steps, resized, made], [[], ['0/1', '1/1'], 1, 1])
})

test('two copies of a picture have one set of variants', async (t) => {
  const content = await photo(500, 300).png().toBuffer()
  const { images, published, cache } = await imagesOf(
    t,
    { 'a.md': article('title: A', '![](./a.png) ![](./b.png)') },
    { 'a.png': content, 'b.png': content },
  )
  assert.deepEqual(images['/base/a.png'], images['/base/b.png'])
  assert.deepEqual(published.length, 2)
  assert.deepEqual((await readdir(cache)).length, 3)
})

test('in development pictures are measured only', async (t) => {
  const { images, published, resized } = await imagesOf(
    t,
    { 'a.md': article('title: A', '![](./a.png)') },
    { 'a.png': await photo(500, 300).png().toBuffer() },
    false,
  )
  assert.deepEqual(images, { '/base/a.png': { width: 500, height: 300, variants: [] } })
  assert.deepEqual([published, resized], [[], 0])
})

test('a picture that cannot be read is named wherever it is shown, and shown as it is', async (t) => {
  const half = (await photo(800, 500).jpeg().toBuffer()).subarray(0, 4000)
  const { images, said } = await imagesOf(
    t,
    {
      'a.md': article('title: A', 'Text ![](./text.png)\n\n![](half.jpg)'),
      'b.mdx': article('title: B', '<img src="/text.png" />\n\n![](empty.svg)'),
    },
    { 'text.png': 'text', 'half.jpg': half, 'empty.svg': '' },
  )
  const hint = 'Export it again. Until then it is shown as it is, in full size.'
  assert.deepEqual(said.toSorted(), [
    `a.md:4:6 warning: the image ./text.png cannot be read: Input file contains unsupported image format\n    ${hint}`,
    `a.md:6:1 warning: the image half.jpg cannot be read: VipsJpeg: premature end of JPEG image\n    ${hint}`,
    `b.mdx:4:1 warning: the image /text.png cannot be read: Input file contains unsupported image format\n    ${hint}`,
    `b.mdx:6:1 warning: the image empty.svg cannot be read: it holds no <svg>\n    ${hint}`,
  ])
  assert.deepEqual(images, { '/base/half.jpg': { width: 800, height: 500, variants: [] } })
})

test('a small file of enormous size is not unpacked', async (t) => {
  const { images, said, published } = await imagesOf(
    t,
    { 'a.md': article('title: A', '![](./bomb.png)') },
    { 'bomb.png': await bomb(20_000, 10_000) },
  )
  assert.deepEqual(said, [
    'a.md:4:1 warning: the image ./bomb.png is too large to be resized: 20000 by 10000 pixels\n' +
      '    Make it smaller: 1,500 pixels are as wide as any screen shows it.',
  ])
  assert.deepEqual(images, { '/base/bomb.png': { width: 20_000, height: 10_000, variants: [] } })
  assert.deepEqual(published, [])
})

/** A PNG of one pixel that says it has more: https://www.w3.org/TR/png-3/#11IHDR */
async function bomb(width: number, height: number): Promise<Buffer> {
  const picture = await photo(1, 1).png().toBuffer()
  picture.writeUInt32BE(width, 16)
  picture.writeUInt32BE(height, 20)
  picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29)
  return picture
}

test('a picture that has not changed is read in the first build alone', async (t) => {
  const folder = await folderOf(t, { 'a.png': '' })
  const file = join(folder, 'a.png')
  await writeFile(file, await photo(800, 500).png().toBuffer())
  const written = new Date('2020-01-01')
  await utimes(file, written, written)
  const publication = await publicationOf(
    { 'a.md': article('title: A', '![](a.png)') },
    { assets: ['a.png'] },
  )
  const { store } = memoryStore()
  const build = async () => {
    const resizing = { cache: join(folder, 'cache'), onStep: () => undefined }
    const { images, made } = await readSiteImages(publication, { content: folder, out: '' }, resizing, store)
    return { images, made }
  }
  const { images } = await build()
  // As large and as old as before, but no picture.
  await writeFile(file, Buffer.alloc((await stat(file)).size))
  await utimes(file, written, written)
  assert.deepEqual(await build(), { images, made: 0 })
})

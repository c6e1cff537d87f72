import assert from 'node:assert/strict'
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import sharp from 'sharp'
import { folderOf } from '../folder.fixture.ts'
import { measureImage } from './measure.ts'
import { animation, photo, stripes } from './picture.fixture.ts'
import { openVariantCache } from './resize.ts'

/** Resizes one picture, and again on demand. */
async function resizing(t: TestContext, content: Buffer) {
  const folder = await folderOf(t, {})
  const file = join(folder, 'original')
  const cache = join(folder, 'cache')
  await writeFile(file, content)
  return {
    cache,
    file,
    resize: async () => (await openVariantCache(cache)).get(file, await measureImage(file)),
  }
}

/** The variants of a picture, with what is in their files. */
async function variantsOf(t: TestContext, content: Buffer) {
  const { cache, resize } = await resizing(t, content)
  const { variants } = await resize()
  return Promise.all(
    variants.map(async ({ width, name }) => {
      const file = await readFile(join(cache, name))
      return { width, bytes: file.length, file, metadata: await sharp(file).metadata() }
    }),
  )
}

test('a wide photograph is made as wide as half the column, the column, and twice the column', async (t) => {
  const original = await photo(1600, 1000).jpeg({ quality: 90 }).toBuffer()
  const variants = await variantsOf(t, original)
  assert.deepEqual(
    variants.map(({ width, metadata }) => [width, metadata.format, metadata.width, metadata.height]),
    [
      [352, 'webp', 352, 220],
      [704, 'webp', 704, 440],
      [1408, 'webp', 1408, 880],
    ],
  )
  const bytes = [...variants.map((each) => each.bytes), original.length]
  assert.deepEqual(
    bytes,
    bytes.toSorted((a, b) => a - b),
  )
})

test('none is wider than the original', async (t) => {
  const variants = await variantsOf(t, await photo(500, 300).png().toBuffer())
  assert.deepEqual(
    variants.map(({ width }) => width),
    [352, 500],
  )
})

test('none is made that would not be smaller than the original', async (t) => {
  assert.deepEqual(await variantsOf(t, await photo(300, 200).webp({ quality: 5 }).toBuffer()), [])
})

test('of flat colours each point is kept where that takes fewer bytes', async (t) => {
  const original = await stripes(704, 400).png({ compressionLevel: 0 }).toBuffer()
  const [widest] = (await variantsOf(t, original)).slice(-1)
  assert.equal(widest?.width, 704)
  const points = (file: Buffer) => sharp(file).removeAlpha().raw().toBuffer()
  assert.ok((await points(widest.file)).equals(await points(original)))
})

test('a photograph is turned as it was taken, and loses what the camera wrote', async (t) => {
  const original = await photo(800, 500)
    .withExif({ IFD0: { Artist: 'A. Painter' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
  const [narrowest] = await variantsOf(t, original)
  const { width, height, exif, orientation } = narrowest?.metadata ?? {}
  assert.deepEqual([width, height, exif, orientation], [352, 563, undefined, undefined])
})

test('an animation stays one, and is made once', async (t) => {
  const variants = await variantsOf(t, await animation(800, 50))
  assert.deepEqual(
    variants.map(({ width, metadata }) => [width, metadata.pages]),
    [[800, 3]],
  )
})

test('what was made is taken from the cache, until the original changes', async (t) => {
  const { cache, file, resize } = await resizing(t, await photo(800, 500).png().toBuffer())
  const first = await resize()
  const made = await timesOf(cache)
  const second = await resize()
  assert.deepEqual([first.isNew, second.isNew], [true, false])
  assert.deepEqual(second.variants, first.variants)
  assert.deepEqual(await timesOf(cache), made)
  await writeFile(file, await photo(800, 500).negate().png().toBuffer())
  const changed = await resize()
  assert.equal(changed.isNew, true)
  assert.notDeepEqual(changed.variants, first.variants)
})

test('a variant that is gone is made again', async (t) => {
  const { cache, resize } = await resizing(t, await photo(800, 500).png().toBuffer())
  const { key, variants } = await resize()
  await rm(join(cache, variants[0]?.name ?? ''))
  assert.deepEqual(await resize(), { key, variants, isNew: true })
})

const damages: [name: string, damage: (content: Buffer) => Buffer][] = [
  ['lacks its end', (content) => content.subarray(0, -1)],
  ['is zeros', (content) => Buffer.alloc(content.length)],
]
for (const [name, damage] of damages)
  for (const end of ['.webp', '.json'])
    test(`variants are made again where a ${end} ${name}`, async (t) => {
      const { cache, resize } = await resizing(t, await photo(800, 500).png().toBuffer())
      const { key, variants } = await resize()
      const file = join(cache, (await readdir(cache)).find((path) => path.endsWith(end)) ?? '')
      const content = await readFile(file)
      await writeFile(file, damage(content))
      assert.deepEqual(await resize(), { key, variants, isNew: true })
      const made = await readFile(join(cache, variants[0]?.name ?? ''))
      assert.equal((await sharp(made).metadata()).format, 'webp')
    })

test('a variant of another time is taken where its bytes are the same, as from an archive', async (t) => {
  const { cache, resize } = await resizing(t, await photo(800, 500).png().toBuffer())
  const { variants } = await resize()
  await utimes(join(cache, variants[0]?.name ?? ''), 1, 1)
  assert.equal((await resize()).isNew, false)
})

test('a picture whose variants are known is not read; where one of them is gone, it is', async (t) => {
  const { cache, file, resize } = await resizing(t, await photo(800, 500).png().toBuffer())
  const { key, variants } = await resize()
  const measure = await measureImage(file)
  const again = async (path: string) => (await openVariantCache(cache)).get(path, measure, key)
  assert.deepEqual(await again(`${file}.gone`), { key, variants, isNew: false })
  await rm(join(cache, variants[0]?.name ?? ''))
  assert.deepEqual(await again(file), { key, variants, isNew: true })
})

test('that a picture has no variants is remembered too', async (t) => {
  const { resize } = await resizing(t, await photo(30, 20).webp({ quality: 1 }).toBuffer())
  assert.deepEqual([(await resize()).isNew, (await resize()).isNew], [true, false])
})

test('many that resize one picture at once do not disturb each other', async (t) => {
  const { cache, resize } = await resizing(t, await photo(500, 300).png().toBuffer())
  const [first, ...others] = await Promise.all(Array.from({ length: 8 }, resize))
  for (const { variants } of others) assert.deepEqual(variants, first?.variants)
  assert.equal((await readdir(cache)).length, (first?.variants.length ?? 0) + 1)
})

test('half a photograph is refused', async (t) => {
  const whole = await photo(800, 500).jpeg().toBuffer()
  const { resize } = await resizing(t, whole.subarray(0, whole.length / 2))
  await assert.rejects(resize(), /premature end/)
})

/** When each file of a folder was written. */
async function timesOf(folder: string): Promise<[string, number][]> {
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).mtimeMs]))
}

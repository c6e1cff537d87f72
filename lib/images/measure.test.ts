import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { type Measure, measureImage } from './measure.ts'
import { animation, photo } from './picture.fixture.ts'

/** What is measured of a file of that name. */
async function measured(t: TestContext, name: string, content: Buffer | string): Promise<Measure> {
  const file = join(await folderOf(t, {}), name)
  await writeFile(file, content)
  return measureImage(file)
}

for (const format of ['png', 'jpeg', 'webp', 'avif', 'gif'] as const)
  test(`the size of a ${format}`, async (t) => {
    const content = await photo(60, 40).toFormat(format).toBuffer()
    const { size, frames, isLossless } = await measured(t, `a.${format}`, content)
    assert.deepEqual([size, frames], [{ width: 60, height: 40 }, 1])
    assert.equal(isLossless, format === 'png' || format === 'gif')
  })

test('a photograph that was taken upright is measured upright', async (t) => {
  const content = await photo(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  assert.deepEqual((await measured(t, 'a.jpg', content)).size, { width: 40, height: 60 })
})

test('the pictures of an animation are counted, and measured as one', async (t) => {
  assert.deepEqual(await measured(t, 'a.gif', await animation(60, 40)), {
    size: { width: 60, height: 40 },
    frames: 3,
    isLossless: true,
  })
})

test('there are no smaller files of an animated PNG, of which only one picture would move', async (t) => {
  const still = await photo(60, 40).png().toBuffer()
  // Before the pixels, behind the 33 bytes of signature and header: two frames, for ever.
  const control = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex')
  const moving = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
  const size = { width: 60, height: 40 }
  assert.deepEqual(await measured(t, 'a.png', still), { size, frames: 1, isLossless: true })
  assert.deepEqual(await measured(t, 'b.png', moving), { size, frames: 0, isLossless: true })
})

test('a drawing has no pixels', async (t) => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="8"/>'
  assert.deepEqual(await measured(t, 'A.SVG', drawing), {
    size: { width: 7, height: 8 },
    frames: 0,
    isLossless: true,
  })
})

test('what is no picture is refused', async (t) => {
  await assert.rejects(measured(t, 'a.png', 'text'), /unsupported image format/)
  await assert.rejects(measured(t, 'a.png', ''), /unsupported image format/)
  await assert.rejects(measured(t, 'a.svg', 'text'), /it holds no <svg>/)
})

test('a file that has changed is measured again', async (t) => {
  const file = join(await folderOf(t, {}), 'a.png')
  await writeFile(file, await photo(60, 40).png().toBuffer())
  await measureImage(file)
  await writeFile(file, await photo(90, 40).png().toBuffer())
  assert.equal((await measureImage(file)).size?.width, 90)
})

import assert from 'node:assert/strict'
import { rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { memoryStore } from '../content/store.fixture.ts'
import { folderOf } from '../folder.fixture.ts'
import { openKnownImages } from './known-images.ts'

const drawing = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="8"/>`
const written = new Date('2020-01-01T00:00:00Z')

/** What happens to a picture of 10 pixels between two builds; what is kept of it says 99. */
const cases: [
  name: string,
  change: (file: string) => Promise<void>,
  made: string,
  now: Date,
  width: number,
][] = [
  ['nothing', async () => undefined, 'x', new Date('2020-01-02'), 99],
  ['nothing, read right after it was written', async () => undefined, 'x', new Date('2020-01-01'), 10],
  ['what is read of it', async () => undefined, 'y', new Date('2020-01-02'), 10],
  [
    'its time',
    (file) => utimes(file, written, new Date('2020-01-01T00:00:01Z')),
    'x',
    new Date('2020-01-02'),
    10,
  ],
  [
    'its size',
    async (file) => {
      await writeFile(file, drawing(2000))
      await utimes(file, written, written)
    },
    'x',
    new Date('2020-01-02'),
    2000,
  ],
  [
    'another file in its place',
    async (file) => {
      await writeFile(`${file}.new`, drawing(77))
      await utimes(`${file}.new`, written, written)
      await rename(`${file}.new`, file)
    },
    'x',
    new Date('2020-01-02'),
    77,
  ],
]
for (const [name, change, made, now, width] of cases)
  test(`a picture is read anew where it may have changed: ${name}`, async (t) => {
    const file = join(await folderOf(t, { 'a.svg': drawing(10) }), 'a.svg')
    await utimes(file, written, written)
    const { store, contents } = memoryStore()
    const first = openKnownImages(store, 'x', () => now.getTime())
    assert.deepEqual((await first.get(file)).measure.size, { width: 10, height: 8 })
    first.save()
    for (const [key, text] of contents) contents.set(key, text.replace('"width":10', '"width":99'))
    await change(file)
    const second = openKnownImages(store, made, () => new Date('2020-01-03').getTime())
    assert.equal((await second.get(file)).measure.size?.width, width)
  })

test('what no article shows any more is forgotten, and nothing is written where nothing has changed', async (t) => {
  const folder = await folderOf(t, { 'a.svg': drawing(1), 'b.svg': drawing(2) })
  const [a, b] = [join(folder, 'a.svg'), join(folder, 'b.svg')]
  for (const file of [a, b]) await utimes(file, written, written)
  const { store, contents, written: writes } = memoryStore()
  for (const files of [[a, b], [b, a], [b]]) {
    const images = openKnownImages(store, 'x')
    for (const file of files) await images.get(file)
    images.save()
  }
  assert.deepEqual([writes.length, [...contents.values()].map((text) => text.includes(a))], [2, [false]])
})

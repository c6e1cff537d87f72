import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type ByteSource, readHead, readLines, readText } from './bytes.ts'

const megabyte = 1024 * 1024

function sourceOf(...chunks: (string | Uint8Array)[]): ByteSource {
  return {
    name: 'old',
    async *open() {
      for (const chunk of chunks) yield Buffer.from(chunk)
    },
  }
}

async function linesOf(source: ByteSource): Promise<string[]> {
  const lines: string[] = []
  for await (const line of readLines(source, megabyte * 64)) lines.push(line)
  return lines
}

const long = 'x'.repeat(10 * megabyte)

const lines: [title: string, chunks: (string | Uint8Array)[], expected: string[]][] = [
  ['nothing', [], []],
  ['the last line needs no end', ['a\nb'], ['a', 'b']],
  ['a line may come in pieces', ['a', 'b\nc', '\n'], ['ab', 'c']],
  ['a letter may come in pieces', [Buffer.from([0x61, 0xc3]), Buffer.from([0xbc])], ['aü']],
  ['a line that is too long is left out', [`a\n${long}\nb`], ['a', 'b']],
  ['also where it comes in pieces', ['a\n', long, long, '\nb\n'], ['a', 'b']],
  ['also at the end', ['a\n', long], ['a']],
  ['gzip is unpacked', [gzipSync('a\nb\n')], ['a', 'b']],
]

for (const [title, chunks, expected] of lines)
  test(`lines: ${title}`, async () => assert.deepEqual(await linesOf(sourceOf(...chunks)), expected))

test('a bomb is left when it is larger than asked for', async () => {
  const bomb = gzipSync(Buffer.alloc(100 * megabyte))
  await assert.rejects(readText(sourceOf(bomb), megabyte), { message: 'old has more than 1 MB' })
})

test('of a bomb no more than its head is read to recognise it', async () => {
  assert.equal((await readHead(sourceOf(gzipSync(Buffer.alloc(100 * megabyte))), 10)).length, 10)
})

test('gzip that is cut off is said to be so', async () => {
  const packed = gzipSync('a'.repeat(1000))
  await assert.rejects(
    readText(sourceOf(packed.subarray(0, 20)), megabyte),
    /^Error: old is gzip that does not unpack/,
  )
})

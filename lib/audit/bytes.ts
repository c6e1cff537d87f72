import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** A file or the answer of a server, which may be read more than once. */
export interface ByteSource {
  /** How the user named it. */
  name: string
  open(): AsyncIterable<Uint8Array>
}

const megabyte = 1024 * 1024

/**
 * Reads a source, unpacked where it is gzip by its first two bytes.
 * @param most how many bytes it may have, since a small file can unpack to any size
 * @throws Error where it is larger, or is gzip that does not unpack
 */
export async function* unpack({ name, open }: ByteSource, most: number): AsyncGenerator<Uint8Array> {
  const chunks = open()[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  const whole = chain(first.value, chunks)
  let size = 0
  try {
    for await (const chunk of isGzip(first.value) ? gunzip(whole) : whole) {
      size += chunk.length
      if (size > most) throw new Error(`${name} has more than ${most / megabyte} MB`)
      yield chunk
    }
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_'))
      throw new Error(`${name} is gzip that does not unpack: ${fault.message}`)
    throw fault
  }
}

/** The beginning of a source as text, to recognise it by. */
export async function readHead(source: ByteSource, length: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of unpack(source, Number.POSITIVE_INFINITY)) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= length) break
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, length))
}

/** A whole source as text; `most` as in `unpack`. */
export async function readText(source: ByteSource, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of unpack(source, most)) chunks.push(chunk)
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** No server takes a longer request line, and no reader writes a longer address. */
const longestLine = 16 * 1024

/** The lines of a source, without those that are too long to be read; `most` as in `unpack`. */
export async function* readLines(source: ByteSource, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  let isTooLong = false
  for await (const chunk of unpack(source, most)) {
    const [end = '', ...starts] = decoder.decode(chunk, { stream: true }).split('\n')
    if (!isTooLong) rest += end
    if (rest.length > longestLine) isTooLong = true
    if (isTooLong) rest = ''
    const last = starts.pop()
    if (last === undefined) continue
    if (!isTooLong) yield rest
    for (const line of starts) if (line.length <= longestLine) yield line
    isTooLong = last.length > longestLine
    rest = isTooLong ? '' : last
  }
  if (!isTooLong && rest !== '') yield rest
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // A fault arrives where the result is read.
  return pipeline(Readable.from(chunks), createGunzip(), () => {})
}

async function* chain(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

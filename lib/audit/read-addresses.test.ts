import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OldSite } from './old-site.ts'
import { mergeAddresses, readAddresses, readBase } from './read-addresses.ts'

function siteOf(texts: readonly string[], isRooted = true): OldSite {
  return { kind: '', addresses: texts.map((text) => ({ text, hits: 1 })), isRooted, notes: [] }
}

const root = { host: '', path: '' }

const read: [text: string, path: string, anchor?: string][] = [
  ['/a/b/', '/a/b/'],
  ['a/b', '/a/b'],
  ['https://old.example.com/a/', '/a/'],
  ['HTTPS://OLD.example.com:443/a/', '/a/'],
  ['old.example.com/a/', '/a/'],
  ['https://old.example.com', '/'],
  ['/a/index.html', '/a/'],
  ['/index.htm', '/'],
  ['/a.html', '/a.html'],
  ['/a/?page=2', '/a/'],
  ['/a/#first', '/a/', 'first'],
  ['/a/?q#f%C3%BCr', '/a/', 'für'],
  ['/a/#first:~:text=word', '/a/', 'first'],
  ['/%C3%BCn%C3%AF%20c/', '/ünï c/'],
  ['/100%/', '/100%/'],
  ['//evil.example/a/', '/evil.example/a/'],
  ['\\\\evil.example\\a', '/evil.example/a'],
  ['/a/../../b//c/', '/b/c/'],
]

for (const [text, path, anchor = ''] of read)
  test(`${text} is ${path} ${anchor}`, () => {
    assert.deepEqual(readAddresses(siteOf([text]), root).addresses, [{ path, anchor, hits: 1 }])
  })

test('what is no address is counted', () => {
  const { addresses, unreadable } = readAddresses(
    siteOf(['mailto:a@b.example', 'javascript:alert(1)', 'https://[', '/a/']),
    root,
  )
  assert.deepEqual([addresses.length, unreadable], [1, 3])
})

const texts = [
  'https://old.example.com/docs/a/',
  'https://www.old.example.com/docs/b/',
  'https://cdn.example.com/docs/c/',
  'https://old.example.com/docsy/',
  'https://old.example.com/docs',
  '/docs/d/',
]

const bases: [base: string, paths: string[], host: string, left: [ofOthers: number, outside: number]][] = [
  ['/', ['/docs/a/', '/docs/b/', '/docsy/', '/docs', '/docs/d/'], 'old.example.com', [1, 0]],
  ['/docs', ['/a/', '/b/', '/', '/d/'], 'old.example.com', [1, 1]],
  ['docs/', ['/a/', '/b/', '/', '/d/'], 'old.example.com', [1, 1]],
  ['https://cdn.example.com/docs', ['/c/', '/d/'], 'cdn.example.com', [4, 0]],
]

for (const [base, paths, host, left] of bases)
  test(`--base ${base}`, () => {
    const reading = readAddresses(siteOf(texts), readBase(base))
    assert.deepEqual(
      [reading.addresses.map(({ path }) => path), reading.host, [reading.ofOthers, reading.outside]],
      [paths, host, left],
    )
  })

test('a base that is no path is refused', () => {
  assert.throws(() => readBase('ftp://old.example.com/'), {
    message: '--base takes a path or a web address: --base /docs',
  })
})

test('a folder may be the base itself, or have it', () => {
  const paths = (written: string[]) =>
    readAddresses(siteOf(written, false), readBase('/docs')).addresses.map(({ path }) => path)
  assert.deepEqual(paths(['/a/', '/b/']), ['/a/', '/b/'])
  assert.deepEqual(paths(['/docs/a/', '/b/']), ['/a/'])
})

test('an address is there once, with all its hits, and with its slash', () => {
  const merged = mergeAddresses([
    { path: '/a', anchor: '', hits: 1 },
    { path: '/a/', anchor: '', hits: 2 },
    { path: '/a', anchor: '', hits: 4 },
    { path: '/a/', anchor: 'x', hits: 8 },
  ])
  assert.deepEqual(merged, [
    { path: '/a/', anchor: '', hits: 7 },
    { path: '/a/', anchor: 'x', hits: 8 },
  ])
})

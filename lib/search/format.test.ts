import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, hostOf } from './engine.fixture.ts'
import { fileOf, formatVersion, readManifest, readPages, writePages } from './format.ts'

const pages = [
  document('Up', { href: '/up/' }),
  document('Named as its address', { href: '/up/named-as-its-address/', parent: '/up/' }),
  document('Größe', { href: '/up/gr%C3%B6%C3%9Fe/', parent: '/up/' }),
  document('Elsewhere', { href: '/else/where/', parent: '/up/' }),
  document('A file', { href: '/up/a.html', parent: '/up/' }),
  document('Child of a later one', { href: '/a/', parent: '/up/' }),
  document('', { href: '/up/-/', parent: '/up/' }),
]

test('addresses are read as they were, however short they are written', async () => {
  const text = await hostOf(pages).load('/search/index.json')
  const { hrefs, titles, parents, bare } = readManifest(text)
  const byHref = pages.toSorted((one, other) => (one.href < other.href ? -1 : 1))
  assert.deepEqual(
    hrefs,
    byHref.map(({ href }) => href),
  )
  assert.deepEqual(
    titles,
    byHref.map(({ title }) => title),
  )
  assert.deepEqual(
    parents.map((page) => hrefs[page] ?? ''),
    byHref.map(({ parent }) => parent),
  )
  assert.equal(bare.length, pages.length)
  assert.ok(!text.includes('named-as-its-address'))
})

test('an index of another version is refused, and so is what is no index', () => {
  assert.throws(
    () => readManifest('{"version": 1}'),
    new Error(`search index of version 1, not ${formatVersion}`),
  )
  assert.throws(() => readManifest('<!doctype html>'))
})

test('pages are written by their distances', () => {
  assert.equal(writePages([0, 36, 37, 5000]), '0.10.1.3tv.')
  assert.deepEqual(readPages('0.10.1.3tv.'), [0, 36, 37, 5000])
  assert.deepEqual(readPages(writePages([])), [])
})

for (const [word, file] of [
  ['a', 0],
  ['b', 0],
  ['bz', 0],
  ['c', 1],
  ['zz', 2],
] as const)
  test(`${word} stands in file ${file}`, () => assert.equal(fileOf(['b', 'c', 'd'], word), file))

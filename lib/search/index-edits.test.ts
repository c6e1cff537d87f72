import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { openResultStore } from '../store/result-store.ts'
import { buildIndex, type Index } from './build.ts'
import type { SearchDocument } from './documents.ts'
import { document, sections } from './engine.fixture.ts'
import type { Keeping } from './kept-index.ts'
import { randomNumbers } from './random.fixture.ts'

const random = randomNumbers(7)
const letters = [...'abcdefghijklmnopqrstuvwxyzü搜']
const vocabulary = Array.from({ length: 3_000 }, () =>
  Array.from({ length: 3 + random(6) }, () => letters[random(letters.length)]).join(''),
)
const someText = () => Array.from({ length: 200 }, () => vocabulary[random(vocabulary.length)]).join(' ')
const documents = Array.from({ length: 150 }, (_, number) =>
  document(`Page ${number}`, {
    href: `/${number % 5}/${number}/`,
    tags: number % 5 === 0 ? ['Tag'] : [],
    sections: sections(someText(), ['more', `More of ${vocabulary[number]}`, someText()]),
  }),
)
const tags = [
  { href: '/0/0/', pages: documents.filter((each) => each.tags.length > 0).map(({ href }) => href) },
]

const indexOf = (some: readonly SearchDocument[], keeping?: Keeping) =>
  buildIndex({ documents: some, tags, base: '', synonyms: [], keeping })

/** A store in memory, and the keys of what was written. */
function keepingInMemory(code = 'one'): Keeping & { writes: string[] } {
  const entries = new Map<string, Buffer>()
  const writes: string[] = []
  return {
    writes,
    key: 'site',
    code,
    store: {
      readBytes: (key) => entries.get(key),
      write(key, content) {
        writes.push(key)
        entries.set(key, Buffer.from(content))
      },
    },
  }
}

const textsOf = ({ files, manifest }: Index) => ({
  manifest,
  files: Array.from(files, ([path, file]) => [path, file.text()]),
})

/** How many files of each kind an index has that another has not, under the same name with the same text. */
function anewIn(index: Index, before: Index): Record<string, number> {
  const anew: Record<string, number> = { words: 0, spellings: 0, pages: 0, tags: 0 }
  for (const [path, file] of index.files) {
    const kind = path.split('/')[3]?.split('-')[0] ?? ''
    if (before.files.get(path)?.text() !== file.text()) anew[kind] = (anew[kind] ?? 0) + 1
  }
  return anew
}

const edited = (place: number, edit: Partial<SearchDocument>) =>
  documents.map((each, number) => (number === place ? { ...each, ...edit } : each))
/** The sections of a document after an edit of its first text. */
const editedText = (place: number, edit: (text: string) => string) => {
  const [first, ...rest] = documents[place]?.sections ?? []
  return first ? [{ ...first, text: edit(first.text) }, ...rest] : []
}
const added = document('A new one', { href: '/3/new/', sections: sections(someText()) })

const none = { words: 0, spellings: 0, pages: 0, tags: 0 }
const edits: [name: string, changed: SearchDocument[], anew: ReturnType<typeof anewIn>][] = [
  ['nothing', documents, none],
  ['the order of documents', documents.toReversed(), none],
  ['what is in the manifest alone', edited(9, { boost: 2 }), none],
  [
    'a longer text',
    edited(9, { sections: editedText(9, (text) => `${text} ${vocabulary[5]} more`) }),
    { words: 2, spellings: 0, pages: 4, tags: 0 },
  ],
  [
    'a new word',
    edited(9, { sections: editedText(9, (text) => `${text} zebrafish`) }),
    { words: 1, spellings: 1, pages: 4, tags: 0 },
  ],
  [
    'a word that is gone',
    edited(9, { sections: editedText(9, (text) => text.replace(/^\S+ /, '')) }),
    { words: 1, spellings: 0, pages: 4, tags: 0 },
  ],
  ['a title', edited(9, { title: 'Renamed' }), { words: 3, spellings: 1, pages: 0, tags: 0 }],
  [
    'a category',
    documents.map((each) => (each.href.startsWith('/2/') ? { ...each, trail: ['New'] } : each)),
    { words: 1, spellings: 0, pages: 41, tags: 0 },
  ],
  ['a new article', [...documents, added], { words: 25, spellings: 1, pages: 11, tags: 1 }],
  [
    'a deleted article',
    documents.filter((_, number) => number !== 30),
    { words: 24, spellings: 1, pages: 9, tags: 1 },
  ],
  ['an article that moves', edited(9, { href: '/6/moved/' }), { words: 24, spellings: 1, pages: 4, tags: 1 }],
  [
    'mean lengths',
    edited(9, { sections: editedText(9, (text) => `${text} `.repeat(60)) }),
    { words: 24, spellings: 0, pages: 12, tags: 0 },
  ],
  [
    'most articles',
    documents.map((each) => ({ ...each, description: 'Same' })),
    { words: 8, spellings: 1, pages: 150, tags: 0 },
  ],
  ['all articles but one', documents.slice(0, 1), { words: 1, spellings: 1, pages: 1, tags: 1 }],
]

for (const [name, changed, anew] of edits)
  test(`after a change of ${name}, the index made of what was kept is that made of nothing`, () => {
    const keeping = keepingInMemory()
    const before = indexOf(documents, keeping)
    const after = indexOf(changed, keeping)
    assert.deepEqual(textsOf(after), textsOf(indexOf(changed)))
    assert.deepEqual(anewIn(after, before), anew)
    assert.deepEqual(textsOf(indexOf(documents, keeping)), textsOf(before))
  })

test('of documents that are known, no text is read', () => {
  const keeping = keepingInMemory()
  const keyed = documents.map((each) => ({ ...each, textKey: `text of ${each.title}` }))
  indexOf(keyed, keeping)
  const unread = keyed.map(({ sections: _, ...each }) => ({
    ...each,
    get sections(): SearchDocument['sections'] {
      throw new Error(`the text of ${each.title} is read`)
    },
  }))
  const edit = edited(9, { textKey: 'edited', title: 'Edited' }).slice(9, 10)
  const after = indexOf([...unread.slice(0, 9), ...edit, ...unread.slice(10)], keeping)
  assert.deepEqual([...after.files.keys()], [...indexOf(edited(9, { title: 'Edited' })).files.keys()])
})

test('an index is kept when it has changed, and no other', () => {
  const keeping = keepingInMemory()
  for (const some of [documents, documents, documents.toReversed(), edited(9, { boost: 2 })])
    indexOf(some, keeping)
  assert.equal(keeping.writes.length, 1)
  indexOf(documents.slice(1), keeping)
  assert.equal(keeping.writes.length, 2)
})

test('what other code has kept is not taken', () => {
  const keeping = keepingInMemory()
  indexOf(documents, keeping)
  indexOf(documents, { ...keeping, code: 'two' })
  assert.equal(keeping.writes.length, 2)
})

test('what other code kept, in whatever form, is not read', async (t) => {
  const store = openResultStore(await folderOf(t, {}))
  const keeping = { store, key: 'site', code: 'one' }
  const before = indexOf(documents, keeping)
  for (const kept of [
    '',
    'one',
    '{"a":1} and more',
    `other ${process.version}\n[]\n`,
    'other one\nno json',
  ]) {
    store.write('site', kept)
    assert.deepEqual(textsOf(indexOf(documents, keeping)), textsOf(before), kept)
  }
})

test('a kept index that is damaged is made again', async (t) => {
  const store = openResultStore(await folderOf(t, {}))
  const keeping = { store, key: 'site', code: 'one' }
  const before = indexOf(documents, keeping)
  const file = store.fileOf('site')
  const written = readFileSync(file)
  const damaged = Buffer.from(written)
  damaged.writeUInt8((damaged.at(-9) ?? 0) ^ 1, damaged.length - 9)
  for (const damage of [damaged, damaged.subarray(0, 5_000), Buffer.alloc(0)]) {
    writeFileSync(file, damage)
    assert.deepEqual(textsOf(indexOf(documents, keeping)), textsOf(before))
    assert.deepEqual(readFileSync(file), written)
  }
})

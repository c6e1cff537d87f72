import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildIndex, type IndexSource } from './build.ts'
import type { SearchDocument } from './documents.ts'
import { document, sections } from './engine.fixture.ts'
import { countWords, type Keeping } from './kept-words.ts'

/** A store in memory, and how often it was written. */
function keepingOf(code = 'one'): Keeping & { entries: Map<string, string>; writes: () => number } {
  const entries = new Map<string, string>()
  let writes = 0
  return {
    entries,
    writes: () => writes,
    key: 'site',
    code,
    store: {
      read: (key) => entries.get(key),
      write(key, content) {
        writes++
        entries.set(key, content)
      },
    },
  }
}

const first = document('First', {
  trail: ['Guides'],
  sections: sections('Sign größe 搜索', ['b', 'Heading', 'text']),
})
const second = document('Second', { tags: ['keys'], sections: sections('Verify v1.2') })
const documents = [first, second, document('Third')]

/** As if each document of an earlier build had other words: what is taken of it shows. */
function mark({ entries }: ReturnType<typeof keepingOf>): void {
  for (const [key, content] of entries) entries.set(key, content.replace(/^(\S{44}) .*$/gm, '$1 kept'))
}

const edits: [name: string, edit: Partial<SearchDocument>, isCounted: boolean][] = [
  ['its title', { title: 'New' }, true],
  ['its description', { description: 'new' }, true],
  ['its tags', { tags: ['new'] }, true],
  ['its keywords', { keywords: ['new'] }, true],
  ['its place', { trail: ['Manuals'] }, true],
  ['the last part of its address', { href: '/new/' }, true],
  ['a heading', { sections: sections('Sign größe 搜索', ['b', 'Another', 'text']) }, true],
  ['a text', { sections: sections('Sign größe 搜索', ['b', 'Heading', 'new']) }, true],
  ['where a heading begins', { sections: sections('Sign größe 搜索 Heading', ['b', '', 'text']) }, true],
  ['what is not counted', { boost: 2, parent: '/new/', kind: 'section', linkTitle: 'New' }, false],
]

for (const [name, edit, isCounted] of edits)
  test(`a document is counted anew, and no other, after a change of ${name}: ${isCounted}`, () => {
    const keeping = keepingOf()
    countWords(documents, keeping)
    mark(keeping)
    const { counted } = countWords([{ ...first, ...edit }, ...documents.slice(1)], keeping)
    assert.equal(counted[0] !== 'kept', isCounted)
    assert.deepEqual(counted.slice(1), ['kept', 'kept'])
    assert.equal(keeping.writes(), isCounted ? 2 : 1)
  })

test('what other code has counted is not taken', () => {
  const keeping = keepingOf()
  countWords(documents, keeping)
  mark(keeping)
  assert.ok(!countWords(documents, { ...keeping, code: 'two' }).counted.includes('kept'))
})

test('a build that changes nothing writes nothing', () => {
  const keeping = keepingOf()
  countWords([...documents, first], keeping)
  countWords([first, ...documents], keeping)
  assert.equal(keeping.writes(), 1)
})

const source = (changed: readonly SearchDocument[]): IndexSource => ({
  documents: changed,
  tags: [],
  base: '',
  synonyms: [],
})

const added = document('Added', { sections: sections('Entirely new words, and Sign') })
const changes: [name: string, changed: readonly SearchDocument[]][] = [
  ['an edited text', [{ ...first, sections: sections('Seal größe') }, ...documents.slice(1)]],
  ['a new document', [...documents, added]],
  ['a document that is gone', documents.slice(1)],
  ['all others', [added]],
  ['none', []],
  ['another order', documents.toReversed()],
]

for (const [name, changed] of changes)
  test(`the index is that of a build from nothing: ${name}`, () => {
    const keeping = keepingOf()
    buildIndex({ ...source(documents), keeping })
    const again = buildIndex({ ...source(changed), keeping })
    assert.deepEqual(again, buildIndex(source(changed)))
    assert.deepEqual(buildIndex({ ...source(documents), keeping }), buildIndex(source(documents)))
  })

test('a dictionary of which most is of former days is given up', () => {
  const keeping = keepingOf()
  countWords(documents, keeping)
  assert.ok(
    !countWords([added], keeping).dictionary.terms.includes('größe'.replace('ö', 'o').replace('ß', 'ss')),
  )
  assert.ok(!keeping.entries.get('site')?.includes('verify'))
})

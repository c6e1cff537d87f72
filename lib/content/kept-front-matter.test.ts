import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptFrontMatter } from './kept-front-matter.ts'
import { readArticle } from './read-article.ts'
import { memoryStore } from './store.fixture.ts'

const sources: [name: string, source: string, isKept: boolean][] = [
  ['YAML', '---\ntitle: A\naliases:\n  - /b/\n  - /c/\nparams: {x: [1, {y: null}]}\n---\nText', true],
  ['YAML behind empty lines', '\n\n---\ntitle: A\naliases: [/b/]\n---\nText', true],
  ['the same block, further up', '---\ntitle: A\naliases: [/b/]\n---\nOther', true],
  ['JSON', '{\n"title": "A",\n"aliases": ["/b/", "/c/"]\n}\nText', true],
  ['TOML', '+++\ntitle = "A"\naliases = ["/b/"]\ndate = 2024-02-03\n+++\nText', true],
  ['a date of TOML that is a param', '+++\ntitle = "A"\nborn = 2024-02-03\n+++\nText', false],
  ['what is no number', '---\ntitle: A\nx: .nan\n---\nText', false],
  ['a warning', '---\ntitle: A\ndate: never\n---\nText', false],
  ['an error', '---\ntitle: [A\n---\nText', false],
  ['front matter that is not closed', '---\ntitle: A\n', false],
  ['no front matter', 'Text', false],
]

const told = ({ frontMatter, given, body, problems, placeOf }: ReturnType<typeof readArticle>) => ({
  // Fields that are undefined may be there or not.
  fields: JSON.parse(JSON.stringify([frontMatter, given])),
  body,
  problems,
  places: [['title'], ['aliases', 0], ['aliases', 1], ['aliases'], ['params', 'x', 0]].map(placeOf),
})

for (const [name, source, isKept] of sources)
  test(`what is kept says the same as what is read: ${name}`, () => {
    const { store, contents } = memoryStore()
    const file = { path: 'docs/a.md', source }
    const first = keptFrontMatter(store)
    const expected = told(readArticle(file, 'Europe/Berlin'))
    assert.deepEqual(told(first.read(file, 'Europe/Berlin')), expected)
    first.save()
    assert.equal(contents.size > 0, isKept)
    assert.deepEqual(told(keptFrontMatter(store).read(file, 'Europe/Berlin')), expected)
  })

/** Gives what is kept another title, so that it shows where it is read. */
function kept(source: string) {
  const memory = memoryStore()
  const reader = keptFrontMatter(memory.store)
  reader.read({ path: 'a.md', source })
  reader.save()
  for (const [key, content] of memory.contents) memory.contents.set(key, content.replaceAll('Old', 'Kept'))
  return memory
}

const changes: [name: string, source: string, zone: string, title: string][] = [
  ['nothing', '---\ntitle: Old\n---\nText', 'UTC', 'Kept'],
  ['the text below', '---\ntitle: Old\n---\nOther text', 'UTC', 'Kept'],
  ['a field', '---\ntitle: Old\nweight: 1\n---\nText', 'UTC', 'Old'],
  ['the format', '+++\ntitle: Old\n+++\nText', 'UTC', ''],
  ['the time zone', '---\ntitle: Old\n---\nText', 'Asia/Tokyo', 'Old'],
]
for (const [name, source, zone, title] of changes)
  test(`front matter is read anew where it, or how it is read, has changed: ${name}`, () => {
    const { store } = kept('---\ntitle: Old\n---\nText')
    assert.equal(keptFrontMatter(store).read({ path: 'b.md', source }, zone).frontMatter.title, title)
  })

test('what no article has any more is forgotten, and nothing is written where nothing has changed', () => {
  const { store, contents, written } = memoryStore()
  const reader = keptFrontMatter(store)
  const [one, two] = ['One', 'Two'].map((title) => ({ path: 'a.md', source: `---\ntitle: ${title}\n---\n` }))
  assert.ok(one && two)
  for (const files of [[one, two], [one, two], [two]]) {
    for (const file of files) reader.read(file)
    reader.save()
  }
  assert.deepEqual([written.length, [...contents.values()].map((text) => /One/.test(text))], [2, [false]])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArticle } from './read-article.ts'

const cases: [name: string, block: string, said: string[]][] = [
  ['behind the colon of the only field', '---\ntitle:\u00a0A\n---\n', ['2:7 error']],
  ['behind the colon of another field', '---\ntitle: A\nweight:\u00a05\n---\n', ['3:8 error']],
  ['before a field', '---\ntitle: A\n\u00a0tags: [a]\n---\n', ['3:1 warning']],
  ['in the indentation', '---\nmenu:\n \u00a0docs:\n---\n', ['3:2 warning']],
  ['behind a hyphen', '---\ntags:\n-\u00a0a\n---\n', ['3:2 error']],
  ['before the colon', '---\ntitle\u202f: A\nweight: 1\n---\n', ['2:1 warning']],
  ['around the sign of TOML', '+++\ntitle\u00a0= "A"\n+++\n', ['2:6 error']],
  ['before a colon of French', '---\ndescription: |\n  Attention\u00a0: lire\n  Note:\u00a0a\n---\n', []],
  ['in a title of French', '---\ntitle: "Guide\u00a0: suite"\n---\n', []],
  ['in a value', '---\ntitle: A\u00a0B\ndescription: "a: \u00a0b"\n---\n', []],
  ['in a comment', '---\ntitle: A # note:\u00a0b\n---\n', []],
]
for (const [name, source, said] of cases)
  test(`a no-break space is named: ${name}`, () => {
    const { problems } = readArticle({ path: 'a.md', source })
    assert.deepEqual(
      problems.map(({ line, column, severity }) => `${line}:${column} ${severity}`),
      said,
    )
    for (const { reason } of problems) assert.match(reason, /no-break space \(U\+[\dA-F]{4}\)/)
  })

test('a syntax error is said once', () => {
  const { problems } = readArticle({ path: 'a.md', source: '---\ntitle: A: B\nx: [a\ny: }\n---\n' })
  assert.equal(problems.length, 1)
})

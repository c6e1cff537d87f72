import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitArticle } from './split-article.ts'

const cases: [source: string, block: string | undefined, firstLine: number, body: string][] = [
  ['Text', undefined, 0, 'Text'],
  ['---\na: 1\n---\nText\n', 'a: 1', 2, '\n\n\nText\n'],
  ['\uFEFF---\r\na: 1\r\n---\r\nText', 'a: 1', 2, '\n\n\nText'],
  ['\n \n---  \na: 1\n---\t\n\nText', 'a: 1', 4, '\n\n\n\n\n\nText'],
  ['---\n---\nText', '', 2, '\n\nText'],
  ['---\n---', '', 2, '\n'],
  ['---\na: 1\n---', 'a: 1', 2, '\n\n'],
  ['---\na: 1\n----\nb\n---\nText', 'a: 1\n----\nb', 2, '\n\n\n\n\nText'],
  ['+++\na = """\n---\n"""\n+++\nText', 'a = """\n---\n"""', 2, '\n\n\n\n\nText'],
  ['{\n"a": 1\n}\nText', '{\n"a": 1\n}', 1, '\n\n\nText'],
  ['---x\nText', undefined, 0, '---x\nText'],
]
for (const [source, block, firstLine, body] of cases)
  test(`an article in its parts: ${JSON.stringify(source)}`, () => {
    const split = splitArticle(source)
    assert.deepEqual([split.block?.text, split.block?.firstLine ?? 0, split.body], [block, firstLine, body])
    assert.equal(split.isClosed, true)
  })

for (const source of ['---\na: 1\n', '---\na: 1\n---x\n', '+++\na = 1\n---\n', '{\n"a": 1'])
  test(`front matter that nothing closes: ${JSON.stringify(source)}`, () =>
    assert.deepEqual([splitArticle(source).isClosed, splitArticle(source).body], [false, '']))

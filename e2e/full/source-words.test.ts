import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Reading, sourceWords } from './source-words.ts'

const strict: Reading = { unsafe: true, indentation: 'kept', tag: '\uE000' }

function written(source: string, reading: Partial<Reading> = {}): string {
  const { main, footnotes } = sourceWords(source, { ...strict, ...reading })
  const say = (words: typeof main) => words.map(({ word, line }) => `${word}${line}`).join(' ')
  return [main, ...footnotes].map(say).join(' | ')
}

/** Source; its words, each with its line; footnotes after a bar. */
const sources: [source: string, words: string][] = [
  ['---\ntitle: T\n---\nOne *two*-three', 'one4 two4 three4'],
  ['+++\ntitle = "T"\n+++\n\nOne\r\ntwo', 'one5 two6'],
  ['{\n"title": "T"\n}\nOne', 'one4'],
  ['---\n---\nOne', 'one3'],
  ['“It’s” A\\_b &amp; caf&eacute;', 'it1 s1 a1 b1 café1'],
  ['a<b>c</b> <!-- d -->', 'a1 c1'],
  ['<div title="t" class="k">\nb <!-- c --> d</div>', 't1 b2 d2'],
  ['[a `b`](/c "t") ![d](e.png "f") [g][h] <https://x.y>\n\n[h]: /i "j"', 't1 a1 b1 f1 d1 g1 https1 x1 y1'],
  ['```js {title="t"}\na <b> &lt; # {{< c >}}\n```', 'a2 b2 lt2'],
  ['    a [b](c)', 'a1 b1 c1'],
  ['# A {#b .c d="e f"}\n\ng\n{.h i=1}\n\nk {.l}', 'a1 g3 k6 l6'],
  ['# A {b}\n\ng\n{h}', 'a1 b1 g3 h4'],
  ['| a | b |\n|---|:-:|\n| c | d | e |', 'a1 b1 c3 d3'],
  ['a[^1] b\n\n[^1]: c\n[^2]: d', 'a1 b1 | c3'],
  ['> [!NOTE] a\n> b', 'a1 b2'],
  ['a {{< b c="d>}}" >}}e{{< /b >}} {{% f `g` /%}}\n{{% h\n  i %}} j', 'a1 e1 j3'],
  ['{{</* a "b" */>}} {{ .C }}', 'a1 b1 c1'],
  ['a {{< comment >}}b\n{{< c >}}{{< /comment >}} d', 'a1 d2'],
  ['{{< code-toggle file=hugo >}}\na = 1\n{{< /code-toggle >}}\nb', 'b4'],
  ['{{< highlight go "x=1" >}}\na <b>\n{{< /highlight >}}', 'a2 b2'],
  ['{{< qr a="b" >}} c {{< qr >}}d{{< /qr >}} e', 'c1 e1'],
  ['{{< comment a\nb', 'comment1 a1 b2'],
]
for (const [source, words] of sources)
  test(JSON.stringify(source), () => assert.equal(written(source), words))

test('where raw HTML is not published, its words are not asked for', () =>
  assert.equal(written('<p>a</p>\n\nb <b>c</b>', { unsafe: false }), 'b3 c3'))

test('a call within a list may be taken for a part of it', () => {
  const source = '2. a\n{{% note %}}\nb\n{{% /note %}}\n\n    [c](/d)\n3. e'
  assert.equal(written(source), 'a1 b3 c6 d6 37 e7')
  assert.equal(written(source, { indentation: 'dropped' }), 'a1 b3 c6 e7')
})

test('a tag may part a word, or not', () => {
  assert.equal(written('a{{< b >}}c'), 'a1 c1')
  assert.equal(written('a{{< b >}}c', { tag: '' }), 'ac1')
})

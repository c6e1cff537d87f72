import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareArticle } from './compare-article.ts'
import { lostWords } from './lost-words.ts'

/** Words of the source, words of the page; the places of those that are lost. */
const sequences: [source: string, page: string, lost: number[]][] = [
  ['', 'a', []],
  ['a b c', 'a b c', []],
  ['a b c', 'x a y b z c x', []],
  ['a b c', 'a c', [1]],
  ['a b', 'b a', [0]],
  ['a b a b c', 'a b c', [0, 1]],
  ['a b c', '', [0, 1, 2]],
  ['a', 'b', [0]],
]
for (const [source, page, lost] of sequences) {
  test(`of “${source}” in “${page}”`, () => {
    const words = (text: string) => text.split(' ').filter(Boolean)
    assert.deepEqual(lostWords(words(source), words(page)), lost)
  })
}

const page = (body: string) =>
  `<!doctype html><title>lost</title><main>lost<div class="prose">${body}</div>lost`

/** Source, body of the page; what is lost. */
const articles: [source: string, body: string, lost: string[]][] = [
  ['a **b**c', '<p>a <strong>b</strong>c</p>', []],
  ['a bc', '<p>a <strong>b</strong>c</p>', ['1: bc']],
  ['```js\nlet x1 = a\n```', '<pre><code><span>let</span> <span>x</span><span>1</span> = a</code></pre>', []],
  ['lost', '<p><script>lost</script></p>', ['1: lost']],
  ['a\n\nb c\n\nd', '<p>a</p><p>d</p>', ['3: b c']],
  ['a ![b](c)', '<p>a <img alt="b" src="c"></p>', []],
  ['a[^1]\n\nb\n\n[^1]: c', '<p>a</p><p>b</p><section data-footnotes><p>c</p></section>', []],
  ['a[^1]\n\nb\n\n[^1]: c', '<p>a c</p><p>b</p>', ['5: c']],
  ['1 {{% x %}}\n2\n{{% /x %}}', '<p>1</p>', ['2: 2']],
]
for (const [source, body, lost] of articles) {
  test(`of ${JSON.stringify(source)} in ${body}`, () => {
    const found = compareArticle(source, page(body), true).lost
    assert.deepEqual(
      found.map(({ line, words }) => `${line}: ${words.join(' ')}`),
      lost,
    )
  })
}

test('a page without an article has lost all of it', () =>
  assert.equal(compareArticle('a b', '<main>a b</main>', true).lost[0]?.words.length, 2))

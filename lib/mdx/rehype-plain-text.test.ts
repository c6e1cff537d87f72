import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileArticle } from './compile.ts'

/** What Hugo 0.111 says of each `.md` text: its `.WordCount`. */
const counts: [name: string, body: string, words: number, unsafe?: boolean][] = [
  ['nothing', '', 0],
  ['a paragraph', 'One two\nthree-four.', 3],
  ['a heading', '## A heading\n\nText.', 3],
  ['emphasis within a word', 'in*s*ide **a b**', 3],
  ['a list', '- one\n- two\n  - three\n', 3],
  ['a table', '| a b | c |\n|---|---|\n| d | e |', 5],
  ['a fence', '```js\nlet a = 1\nlog(a)\n```', 5],
  ['inline code and a link', '`a b` and [c d](/e/)', 5],
  ['an image', '![a b](/c.png) d', 1],
  ['a hard break', 'one\\\ntwo', 2],
  ['HTML that is left out', 'a <b>b</b> <br> c\n\n<div>d e</div>', 3],
  ['HTML that is published', 'a <b>b</b> c<br>d\n\n<div>d e</div>', 6, true],
  ['a comment', 'a <!-- b c --> d', 2, true],
  ['notes, of which Hugo counts the arrow back too', 'A[^1] b.\n\n[^1]: Note c.', 4],
  ['Chinese, without hasCJKLanguage', '你好 世界', 2],
]
for (const [name, body, words, unsafe] of counts) {
  test(`rule 60: the words of ${name}`, async () => {
    const compiled = await compileArticle({ path: 'a.md', format: 'md', body }, new Set(), { unsafe })
    assert.equal(compiled.words, words)
  })
}

const openings: [name: string, format: 'md' | 'mdx', body: string, opening: string, isDivided: boolean][] = [
  ['no divider', 'md', '# A\n\nOne\ntwo.\n\nThree.', 'A One two.\nThree.', false],
  ['a divider', 'md', 'One.\n\n<!--more-->\n\nTwo.', 'One.', true],
  ['a divider in a sentence', 'md', 'One <!--more--> two.', 'One', true],
  ['two dividers', 'md', 'One.\n\n<!--more-->\n\nTwo.\n\n<!--more-->', 'One.', true],
  ['another comment', 'md', 'One.\n\n<!-- more to say -->\n\nTwo.', 'One.\nTwo.', false],
  ['a divider in a fence', 'md', 'One.\n\n```\n<!--more-->\n```', 'One.\n<!--more-->', false],
  ['a divider of MDX', 'mdx', 'One.\n\n{/* more */}\n\nTwo.', 'One.', true],
  ['a note', 'md', 'A word[^1] b[^n].\n\n[^1]: Note.\n[^n]: Two.', 'A word b.', false],
  ['a note before a divider', 'md', 'A[^1].\n\n<!--more-->\n\nB.\n\n[^1]: Note.', 'A.', true],
  ['keys', 'mdx', 'Press <Kbd keys="Ctrl+K" />, <Kbd keys={5} />.', 'Press Ctrl+K, 5.', false],
  ['a badge', 'mdx', 'It is <Badge text="New" />!', 'It is New!', false],
  ['icons', 'mdx', 'A <Icon name="star" label="star" />, <Icon name="x" />.', 'A star, .', false],
  ['a component', 'mdx', '<Steps>\nOne.\n</Steps>\n\nTwo.', 'One.\nTwo.', false],
]
for (const [name, format, body, opening, isDivided] of openings) {
  test(`rule 60: the opening of an article with ${name}`, async () => {
    const compiled = await compileArticle(
      { path: `a.${format}`, format, body },
      new Set(['Badge', 'Icon', 'Kbd', 'Steps']),
    )
    assert.deepEqual([compiled.opening, compiled.isDivided], [opening, isDivided])
  })
}

test('no more than 200 words of the opening are kept', async () => {
  const compiled = await compileArticle({ path: 'a.md', format: 'md', body: 'word '.repeat(300) }, new Set())
  assert.deepEqual([compiled.words, compiled.opening.split(' ').length], [300, 200])
})

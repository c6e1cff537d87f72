import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileArticle } from './compile.ts'

const components = new Set(['Figure', 'Video'])

/** The pictures of an article: address, line, and words before. */
async function imagesOf(body: string, format: 'md' | 'mdx', unsafe = false) {
  const { images } = await compileArticle({ path: 'a.md', format, body }, components, { unsafe })
  return images.map(({ target, line, wordsBefore }) => [target, line, wordsBefore])
}

test('pictures of Markdown are listed in order, with the words before them', async () => {
  const body = '# One two\n\nThree ![](a.png)\n\n[![four](b.png)](/five/)\n\n![x][ref]\n\n[ref]: <c d.png>\n'
  assert.deepEqual(await imagesOf(body, 'md'), [
    ['a.png', 3, 3],
    ['b.png', 5, 3],
    ['c%20d.png', 7, 3],
  ])
})

test('pictures of tags and figures are listed, in braces they are unknown, and a video is none', async () => {
  const body =
    '<img src="a.png" />\n\n<Figure src="b.png" />\n\n<div>\n  <img src="c.png" alt="" />\n</div>\n\n<img src={1 + "d.png"} />\n\n<Video src="e.mp4" />\n'
  assert.deepEqual(await imagesOf(body, 'mdx'), [
    ['a.png', 1, 0],
    ['b.png', 3, 0],
    ['c.png', 6, 0],
  ])
})

test('pictures of raw HTML are listed where the site publishes it', async () => {
  const body = 'One.\n\n<p>two <img src="a.png"></p>\n'
  assert.deepEqual(await imagesOf(body, 'md', true), [['a.png', 3, 2]])
  assert.deepEqual(await imagesOf(body, 'md'), [])
})

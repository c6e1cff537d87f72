import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { compileArticle } from './compile.ts'
import type { Markup } from './pipeline.ts'

async function compile(body: string, markup: Partial<Markup> = {}, format: 'md' | 'mdx' = 'md') {
  const { code, problems } = await compileArticle({ path: `a.${format}`, format, body }, new Set(), {
    unsafe: true,
    ...markup,
  })
  return { code, said: problems.map((problem) => formatProblem(problem).split('\n')[0]) }
}

const raw = `<p style="color: red" onclick="go()">Text</p>

<style>p { color: red }</style>

<script>go()</script>
`

test('of raw HTML, what the policy would block is left out, and said', async () => {
  const { code, said } = await compile(raw)
  assert.doesNotMatch(code, /style|onClick|go\(\)|color/)
  assert.match(code, /Text/)
  assert.deepEqual(said, [
    'a.md:1:1 warning: a style attribute is left out: the content security policy forbids it',
    'a.md:1:1 warning: the attribute onclick is left out: the content security policy forbids it',
    'a.md:3:1 warning: an inline style is left out: the content security policy forbids it',
    'a.md:5:1 warning: an inline script is left out: the content security policy forbids it',
  ])
})

test('what the site allows stays', async () => {
  const { code, said } = await compile(raw, { inlineStyles: true, inlineScripts: true })
  assert.match(code, /color: "red"[\s\S]*go\(\)[\s\S]*p \{ color: red \}[\s\S]*go\(\)/)
  assert.deepEqual(said, [])
})

test('scripts in files and data blocks stay', async () => {
  const { code, said } = await compile(
    '<script src="/a.js"></script>\n\n<script type="application/ld+json">{"a":1}</script>\n',
  )
  assert.match(code, /\/a\.js[\s\S]*ld\+json/)
  assert.deepEqual(said, [])
})

test('a style of an attribute list or of a tag in .mdx is left out like any other', async () => {
  const list = await compile('Text\n{style="color: red" .note}\n', { unsafe: false })
  assert.match(list.code, /className: "note"/)
  assert.equal(list.said.length, 1)
  const tag = await compile('\n<b style={{ color: "red" }}>Text</b>\n', {}, 'mdx')
  assert.doesNotMatch(tag.code, /color/)
  assert.deepEqual(tag.said, [
    'a.mdx:2:1 warning: a style attribute is left out: the content security policy forbids it',
  ])
})

test('what an imported component does with a style is its own affair', async () => {
  const { code, said } = await compile(
    'import { Box } from "./box.tsx"\n\n<Box style={{ color: "red" }} />\n',
    {},
    'mdx',
  )
  assert.match(code, /color: "red"/)
  assert.deepEqual(said, [])
})

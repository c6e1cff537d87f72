import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeHtml } from './code-html.ts'
import { highlight as tokens } from './highlight.ts'

async function highlight(code: string, language: string) {
  const { lines, known } = await tokens(code, language)
  return { html: codeHtml(lines.map((line) => ({ tokens: line, parts: [] }))), known }
}

const codes = [
  [
    'json',
    '{"a": [1, true, "<&>"]}',
    '{<span class="t">&quot;a&quot;</span>: [<span class="n">1</span>, <span class="n">true</span>, <span class="s">&quot;&lt;&amp;&gt;&quot;</span>]}',
  ],
  [
    'dockerfile',
    '# <c>\nFROM a AS b',
    '<span class="c"># &lt;c&gt;</span>\n<span class="k">FROM</span> a <span class="k">AS</span> b',
  ],
  ['diff', '+<a>\n-b\n c', '<span class="i">+&lt;a&gt;</span>\n<span class="d">-b</span>\n c'],
  ['console', '$ ls "x"', '$ ls <span class="s">&quot;x&quot;</span>'],
  ['yaml', 'a: b c', '<span class="k">a</span>: b c'],
  ['YAML', 'a: 1 # b', '<span class="k">a</span>: <span class="n">1 </span><span class="c"># b</span>'],
] as const

for (const [language, code, html] of codes)
  test(`${language}: ${JSON.stringify(code)} is marked by classes, everything else escaped`, async () =>
    assert.deepEqual(await highlight(code, language), { html: html, known: true }))

for (const language of ['', 'text', 'TXT', 'plaintext'])
  test(`language "${language}" is plain text`, async () =>
    assert.deepEqual(await highlight('a <b> & "c"\n\nd', language), {
      html: 'a &lt;b&gt; &amp; &quot;c&quot;\n\nd',
      known: true,
    }))

test('an unknown language is plain text, and said to be unknown', async () => {
  assert.deepEqual(await highlight('<b>', 'nope'), { html: '&lt;b&gt;', known: false })
})

test('no colour is written as a style', async () => {
  const { html } = await highlight('{"a": [1, "b", null]}', 'json')
  assert.deepEqual([...new Set(html.match(/<[^>]*>/g))].toSorted(), [
    '</span>',
    '<span class="n">',
    '<span class="s">',
    '<span class="t">',
  ])
})

test('a slow machine gives the same HTML', async (t) => {
  let clock = 0
  t.mock.method(Date, 'now', () => {
    clock += 1000
    return clock
  })
  const { html } = await highlight('{"b": 2}', 'json')
  assert.equal(html, '{<span class="t">&quot;b&quot;</span>: <span class="n">2</span>}')
})

test('a language named like a property of every object is unknown', async () => {
  assert.deepEqual(await highlight('a', 'constructor'), { html: 'a', known: false })
})

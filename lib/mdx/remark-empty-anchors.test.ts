import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, render } from './shortcodes.fixture.ts'

/** What it is of; Markdown; HTML; the ids that links may lead to besides those of headings. */
const rows: [name: string, body: string, html: string, anchors: string[], format?: 'md' | 'mdx'][] = [
  ['alone', '<a id="old"></a>\n\n## New', '<x-anchor id="old"></x-anchor>\n<h2 id="new">New</h2>', ['old']],
  [
    'above its heading',
    '<a id="a"></a> <a name=\'b\'></a>\n## New',
    '<x-anchor id="a"></x-anchor>\n<x-anchor id="b"></x-anchor>\n<h2 id="new">New</h2>',
    ['a', 'b'],
  ],
  ['in a line', 'A <a id="old"></a>b.', '<p>A <x-anchor id="old"></x-anchor>b.</p>', ['old']],
  ['with text in it, as HTML', '<a id="old">x</a>', '<p>x</p>', []],
  ['with more than an id, as HTML', 'A<a id="x" onclick="y()"></a>', '<p>A</p>', []],
  ['an id that is no name', 'A<a id="x&quot;y"></a>', '<p>A</p>', []],
  ['an end without a beginning', 'A</a>', '<p>A</p>', []],
  ['in code', '`<a id="x"></a>`', '<p><code>&lt;a id=&quot;x&quot;&gt;&lt;/a&gt;</code></p>', []],
  [
    'in .mdx',
    '<a id="old"></a>\n\n## New',
    '<x-anchor id="old"></x-anchor>\n<h2 id="new">New</h2>',
    ['old'],
    'mdx',
  ],
  ['an attribute of a heading', '## New {#old}', '<h2 id="old">New</h2>', []],
  ['an attribute of a paragraph', 'Text\n{#old}', '<p id="old">Text</p>', ['old']],
]

for (const [name, body, html, ids, format = 'md'] of rows)
  test(`an empty anchor: ${name}`, async () => {
    assert.equal(await render(body, { format }), html)
    assert.deepEqual((await compile(body, { format })).anchors, ids)
  })

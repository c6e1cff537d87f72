import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from './shortcodes.fixture.ts'

/** What it is of; Markdown; what Hugo 0.111 makes of it (attributes of blocks switched on), without line breaks. */
const rows: [name: string, body: string, html: string][] = [
  ['a tight one', 'Term\n: def', '<dl><dt>Term</dt><dd>def</dd></dl>'],
  [
    'two paragraphs of a tight one',
    'Term\n: First.\n\n  Second.\n\n  Third.',
    '<dl><dt>Term</dt><dd>First.<p>Second.</p><p>Third.</p></dd></dl>',
  ],
  [
    'two definitions of two paragraphs',
    'Term\n: a\n\n  b\n: c\n\n  d',
    '<dl><dt>Term</dt><dd>a<p>b</p></dd><dd>c<p>d</p></dd></dl>',
  ],
  ['a loose one', 'Term\n\n: a\n\n  b', '<dl><dt>Term</dt><dd><p>a</p><p>b</p></dd></dl>'],
  [
    'a paragraph below a list',
    'Term\n: - a\n\n  b\n\n  c',
    '<dl><dt>Term</dt><dd><ul><li>a</li></ul>b<p>c</p></dd></dl>',
  ],
  ['in an item', '- Term\n  : def\n- b', '<ul><li><dl><dt>Term</dt><dd>def</dd></dl></li><li>b</li></ul>'],
  [
    'below the text of an item',
    '1. a\n\n   Term\n   : def\n     more\n\n   b\n2. c',
    '<ol><li><p>a</p><dl><dt>Term</dt><dd>def more</dd></dl><p>b</p></li><li><p>c</p></li></ol>',
  ],
  [
    'in an item of an item',
    '- a\n  - b\n\n    Term\n    : def\n\n      second\n\n    : third',
    '<ul><li>a<ul><li><p>b</p><dl><dt>Term</dt><dd>def<p>second</p></dd><dd><p>third</p></dd></dl></li></ul></li></ul>',
  ],
  [
    'a loose one in an item',
    '- a\n\n  Term\n\n  : def',
    '<ul><li><p>a</p><dl><dt>Term</dt><dd><p>def</p></dd></dl></li></ul>',
  ],
  [
    'two terms in an item',
    '- a\n\n  *One* and\n  `two`\n  : def\n\n  Three\n  : def',
    '<ul><li><p>a</p><dl><dt><em>One</em> and</dt><dt><code>two</code></dt><dd>def</dd><dt>Three</dt><dd>def</dd></dl></li></ul>',
  ],
  [
    'two terms in a quote',
    '> One\n> Two\n> : def',
    '<blockquote><dl><dt>One</dt><dt>Two</dt><dd>def</dd></dl></blockquote>',
  ],
  [
    'a list in one in a list',
    '- Term\n  : - a\n    - b',
    '<ul><li><dl><dt>Term</dt><dd><ul><li>a</li><li>b</li></ul></dd></dl></li></ul>',
  ],
  ['attributes below', 'Term\n: def\n{.c #x}', '<dl id="x" class="c"><dt>Term</dt><dd>def</dd></dl>'],
  [
    'attributes below the second paragraph',
    'Term\n: def\n\n  two\n{.c}',
    '<dl class="c"><dt>Term</dt><dd>def<p>two</p></dd></dl>',
  ],
  [
    'attributes below the second term',
    'A\n: a\n\nB\n: b\n{.c}\n\nEnd',
    '<dl class="c"><dt>A</dt><dd>a</dd><dt>B</dt><dd>b</dd></dl><p>End</p>',
  ],
  [
    'attributes below one that ends in a list',
    'Term\n: - a\n{.c}',
    '<dl class="c"><dt>Term</dt><dd><ul><li>a</li></ul></dd></dl>',
  ],
  [
    'attributes of the list in it',
    'Term\n: - a\n  {.c}',
    '<dl><dt>Term</dt><dd><ul class="c"><li>a</li></ul></dd></dl>',
  ],
  [
    'attributes in a quote',
    '> Term\n> : def\n> {.c}',
    '<blockquote><dl class="c"><dt>Term</dt><dd>def</dd></dl></blockquote>',
  ],
  ['attributes of the paragraph of a quote', '> a\n> {.c}', '<blockquote><p class="c">a</p></blockquote>'],
  ['a colon that begins an item', '- a\n- : b', '<ul><li>a</li><li>: b</li></ul>'],
  ['an escaped colon', 'Term\n\\: def', '<p>Term : def</p>'],
]
for (const [name, body, html] of rows)
  test(`definition list: ${name}`, async () =>
    assert.equal(
      (await render(body))
        .replace(/\s*(<\/?(?:d[ltd]|p|[uo]l|li|blockquote)\b[^>]*>)\s*/g, '$1')
        .replaceAll('\n', ' '),
      html,
    ))

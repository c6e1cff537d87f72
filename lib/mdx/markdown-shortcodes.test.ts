import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, render } from './shortcodes.fixture.ts'

/** As Hugo 0.111.3 reads `{{% %}}`: what the template prints is Markdown where the call stands. */
const templates = {
  'h.html': '## Heading\n\nText with **b** and <em class="x">html</em>.\n',
  'b.html': '**b**',
  'line.html': '**b**\n',
  'table.html': '| a |\n|---|\n| 1 |\n',
  'list.html': '- one\n- two\n',
  'div.html': '<div>\n\n{{ .Inner }}\n\n</div>\n',
  'tight.html': '<div>\n{{ .Inner }}\n</div>',
  'arg.html': '<b title="{{ .Get 0 }}">{{ .Get 0 }}</b>',
  'two.html': 'One.\n\nTwo.\n',
  'md.md': '## From {{ .Get 0 }}\n\n- *x*\n',
  'br.html': '<br>',
}

const heading =
  '<h2 id="heading">Heading</h2><p>Text with <strong>b</strong> and <em class="x">html</em>.</p>'
const two = '<p>One.</p><p>Two.</p>'
const cell = (first: string) =>
  `<table><thead><tr><th>x</th><th>y</th></tr></thead><tbody><tr><td>${first}</td><td><strong>b</strong></td></tr></tbody></table>`

const places: [name: string, body: string, html: string][] = [
  ['blocks', '{{% h %}}', heading],
  ['in a line', 'a {{% b %}} c', '<p>a <strong>b</strong> c</p>'],
  [
    'a table',
    '{{% table %}}',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
  ],
  ['in a cell', '| x | y |\n|---|---|\n| {{% b %}} | {{% line %}} |', cell('<strong>b</strong>')],
  ['blocks in a cell', '| x | y |\n|---|---|\n| {{% two %}} | {{% b %}} |', cell(two)],
  ['in an item', '1. {{% two %}}\n2. z', `<ol><li>${two}</li><li><p>z</p></li></ol>`],
  [
    'further down in an item',
    '- a\n\n  {{% two %}}\n- z',
    `<ul><li><p>a</p>${two}</li><li><p>z</p></li></ul>`,
  ],
  [
    'a list in an item',
    '- a\n  {{% list %}}\n- b',
    '<ul><li>a<ul><li>one</li><li>two</li></ul></li><li>b</li></ul>',
  ],
  [
    'in a quote in an item',
    '1. a\n   > {{% two %}}\n2. b',
    `<ol><li>a<blockquote>${two}</blockquote></li><li>b</li></ol>`,
  ],
  ['in a quote', '> {{% two %}}', `<blockquote>${two}</blockquote>`],
  [
    'with what it encloses, its own calls run',
    '{{% div %}}\n*in* {{% b %}}\n\n{{% list %}}\n{{% /div %}}',
    '<div><p><em>in</em> <strong>b</strong></p><ul><li>one</li><li>two</li></ul></div>',
  ],
  ['without empty lines', '{{% tight %}}\n*in*\n{{% /tight %}}', '<div><p><em>in</em></p></div>'],
  [
    'Markdown of an .md template',
    '{{% md "A" %}}',
    '<h2 id="from-a">From A</h2><ul><li><em>x</em></li></ul>',
  ],
  [
    'a value is text, and no HTML',
    '{{% arg "<script>s</script>" %}}',
    '<p><b title="&lt;script&gt;s&lt;/script&gt;">&lt;script&gt;s&lt;/script&gt;</b></p>',
  ],
]
for (const [name, body, html] of places)
  for (const format of ['md', 'mdx'] as const)
    test(`{{% %}} of a template, .${format}: ${name}`, async () =>
      assert.equal(await render(body, { templates, format }), html))

const raw: [name: string, body: string, html: string][] = [
  ['in the same line', '{{% br %}}<script>x</script> *i*', '<p><br/>x <em>i</em></p>'],
  [
    'in the same block of HTML',
    '{{% tight %}}a{{% /tight %}}\n<script>y</script> b',
    '<div><p>a</p></div>\n\ny b',
  ],
  ['within the call', '{{% tight %}}<script>x</script>{{% /tight %}}', '<div>\n\n\n</div>'],
  ['before it', '<img src=x onerror=y>\n{{% br %}}', '<br/>'],
  ['before it, in a list', '- <img src=x onerror=y>\n  {{% br %}}', '<ul><li></li></ul>'],
]
for (const [name, body, html] of raw)
  test(`raw HTML of an article is dropped beside that of a template: ${name}`, async () =>
    assert.equal(await render(body, { templates }), html))

test('headings of a template are in the contents', async () => {
  const { headings } = await compile('{{% h %}}\n\n{{% div %}}\n### Sub\n{{% /div %}}', { templates })
  assert.deepEqual(
    headings.map(({ id }) => id),
    ['heading', 'sub'],
  )
})

const snippets = {
  'steps.md': 'First.\n\nSecond.\n\n- x',
  'fence.md': 'Run:\n\n```text\na\n\n  b\n```',
}
const steps = '<p>First.</p><p>Second.</p><ul><li>x</li></ul>'
const block = (code: string, language = '') =>
  `<x-codeblock language="${language}" html="${code}"></x-codeblock>`
const included: [name: string, body: string, html: string][] = [
  ['behind the marker', '1. {{% steps %}}\n2. b', `<ol><li>${steps}</li><li><p>b</p></li></ol>`],
  ['below a line', '1. a\n\n   {{% steps %}}\n2. b', `<ol><li><p>a</p>${steps}</li><li><p>b</p></li></ol>`],
  ['as {{< >}}', '1. a\n\n   {{< steps >}}\n2. b', `<ol><li><p>a</p>${steps}</li><li><p>b</p></li></ol>`],
  [
    'with code',
    '- a\n\n  {{% fence %}}\n- b',
    `<ul><li><p>a</p><p>Run:</p>${block('a\n\n  b', 'text')}</li><li><p>b</p></li></ul>`,
  ],
  [
    'in an item of an item',
    '- a\n  1. b\n\n     {{% steps %}}\n  2. c',
    `<ul><li>a\n<ol><li><p>b</p>${steps}</li><li><p>c</p></li></ol></li></ul>`,
  ],
  ['in a quote', '> {{% steps %}}', `<blockquote>${steps}</blockquote>`],
]
for (const [name, body, html] of included)
  test(`text of several blocks stays in its list: ${name}`, async () =>
    assert.equal(await render(body, { snippets }), html))

const indented: [name: string, body: string, html: string][] = [
  [
    'highlight',
    '{{< highlight text >}}\n  a {\n    b\n  }\n  {{< /highlight >}}',
    block('a {\n  b\n}', 'text'),
  ],
  ['code', '{{< code >}}\n  a\n    b\n  {{< /code >}}', block('a\n  b')],
  [
    'tabpane',
    '{{< tabpane >}}\n  {{< tab "A" >}}\n  a\n    b\n  {{< /tab >}}\n  {{< /tabpane >}}',
    `<x-tabs><x-tab label="A" id="tab-a">${block('a\n  b')}</x-tab></x-tabs>`,
  ],
  ['.InnerDeindent', '{{< pre >}}\n  a\n    b\n  {{< /pre >}}', '<pre>a\n  b\n</pre>'],
]
for (const [name, call, html] of indented)
  test(`code in a list loses the indentation of the list: ${name}`, async () =>
    assert.equal(
      await render(`- a\n\n  ${call}`, { templates: { 'pre.html': '<pre>{{ .InnerDeindent }}</pre>' } }),
      `<ul><li><p>a</p>${html}</li></ul>`,
    ))

const plainTemplates = {
  'plain.html': '<i title="{{ .Inner | markdownify | plainify }}">{{ .Inner | markdownify | plainify }}</i>',
  'alt.html': '<img alt="{{ .Get 0 | markdownify }}">',
}
const plain: [call: string, html: string][] = [
  ['{{< plain >}}a *b* [c](/x) `d`{{< /plain >}}', '<i title="a b c d">\na b c d\n</i>'],
  ['{{< plain >}}{{< param title >}} **b**{{< /plain >}}', '<i title="A b">\nA b\n</i>'],
  ['{{< alt "a *b* \\"q\\"" >}}', '<img alt="a b &quot;q&quot;"/>'],
]
for (const [call, html] of plain)
  test(`Markdown is text where no tags can be: ${call}`, async () =>
    assert.equal(await render(call, { templates: plainTemplates }), html))

const figures: [call: string, html: string][] = [
  [
    '{{< figure src="a.png" caption="A *b* `c`" attr="Me & *you*" attrlink="/x" >}}',
    '<x-figure src="a.png"><p>A <em>b</em> <code>c</code> <a href="/x">Me &amp; <em>you</em></a></p></x-figure>',
  ],
  [
    '{{< figure src="a.png" caption="A b" attr="Me" attrlink="/x" >}}',
    '<x-figure src="a.png" caption="A b" attr="Me" attrlink="/x"></x-figure>',
  ],
]
for (const [call, html] of figures)
  test(`a caption may be Markdown: ${call}`, async () => assert.equal(await render(call), html))

for (const [call, name] of [
  ['{{< note />}}', 'note'],
  ['{{% tip %}}', 'tip'],
  ['{{< tabs >}}', 'tabs'],
] as const)
  test(`a call that must enclose something is not unknown without it: ${call}`, async () => {
    const { problems, unknownShortcodes } = await compile(call)
    assert.deepEqual(
      problems.map(({ reason }) => reason),
      [`${name} is empty`],
    )
    assert.deepEqual(unknownShortcodes, [])
  })

for (const label of ['1', 'a-rather-long-label'])
  test(`text of several blocks stays in its note: ${label}`, async () => {
    const html = await render(`a[^${label}]\n\n[^${label}]: {{% steps %}}`, { snippets })
    assert.match(html, /<li id="fn-[^"]+"><p>First\.<\/p><p>Second\.<\/p><ul><li>x<\/li><\/ul>/)
  })

test('text of several blocks stays in its definition', async () =>
  assert.equal(
    (await render('Term\n: {{% steps %}}', { snippets })).replaceAll('\n', ''),
    // Without an empty line between terms, the first paragraph is none, as in Goldmark.
    '<dl><dt>Term</dt><dd>First.<p>Second.</p><ul><li>x</li></ul></dd></dl>',
  ))

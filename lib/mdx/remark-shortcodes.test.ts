import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, render } from './shortcodes.fixture.ts'

const note = '<x-callout type="note">'
const places: [name: string, body: string, html: string][] = [
  ['a call alone is a block', '{{< note >}}a{{< /note >}}', `${note}<p>a</p></x-callout>`],
  [
    'a block parts its paragraph',
    'a\n{{< note >}}b{{< /note >}}\nc',
    `<p>a</p>${note}<p>b</p></x-callout><p>c</p>`,
  ],
  ['what stands in a line stays in it', 'a {{< icon x >}} b', '<p>a <x-icon name="x"></x-icon> b</p>'],
  ['in a heading', '## A {{< icon x >}}', '<h2 id="a">A <x-icon name="x"></x-icon></h2>'],
  ['in emphasis', '**a {{< icon x >}}**', '<p><strong>a <x-icon name="x"></x-icon></strong></p>'],
  [
    'in a link',
    '[{{< param title >}}]({{< relref "a" >}} "{{< param title >}}")',
    '<p><a href="/docs/a/" title="A">A</a></p>',
  ],
  ['in the description of an image', '![{{< param title >}}](x.png)', '<p><img src="x.png" alt="A"/></p>'],
  [
    'in a quote',
    '> {{< note >}}\n> - b\n> {{< /note >}}',
    `<blockquote>${note}<ul><li>b</li></ul></x-callout></blockquote>`,
  ],
  ['text before a document in a line', 'a {{< no >}}*b*{{< /no >}} c', '<p>a <em>b</em> c</p>'],
  [
    'a document of two blocks parts a line',
    'a {{< no >}}b\n\nc{{< /no >}} d',
    '<p>a</p><p>b</p><p>c</p><p>d</p>',
  ],
  [
    'a reference that is defined outside',
    '{{< note >}}[a][r]{{< /note >}}\n\n[r]: /x/',
    `${note}<p><a href="/x/">a</a></p></x-callout>`,
  ],
  [
    'a reference that is defined inside',
    '{{< note >}}[a][r]\n\n[r]: /x/{{< /note >}}',
    `${note}<p><a href="/x/">a</a></p></x-callout>`,
  ],
  [
    'a footnote in a call',
    '{{% note %}}a[^1]{{% /note %}}\n\n[^1]: Foot.',
    `${note}<p>a<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="true" aria-describedby="footnote-label">1</a></sup></p></x-callout>`,
  ],
  [
    'an alert in a call',
    '{{< details "S" >}}\n> [!TIP]\n> a\n{{< /details >}}',
    '<x-details summary="S"><x-callout type="tip"><p>a</p></x-callout></x-details>',
  ],
  [
    'indented by a tab, it is no code',
    '- a\n\n\t{{< note >}}\n\tb\n\t{{< /note >}}',
    `<ul><li><p>a</p>${note}<p>b</p></x-callout></li></ul>`,
  ],
  ['what looks like a token is text', 'a \uE0000\uE001 b', '<p>a \uFFFD0\uE001 b</p>'],
]
for (const [name, body, html] of places)
  test(`${name}: ${JSON.stringify(body)}`, async () => {
    const got = await render(body)
    assert.equal(name === 'a footnote in a call' ? got.slice(0, html.length) : got, html)
  })

test('rule 43: headings of {{% %}} are the page’s, those of {{< >}} have ids of their own', async () => {
  const body =
    '## A\n\n{{% note %}}\n## A\n{{% /note %}}\n\n{{< note >}}\n## A\n{{% tip %}}\n## A\n{{% /tip %}}\n{{< /note >}}\n\n## A'
  const { headings, anchors, sections } = await compile(body)
  assert.deepEqual(
    headings.map(({ id }) => id),
    ['a', 'a-1', 'a-2'],
  )
  assert.deepEqual(anchors, ['a', 'a'])
  assert.deepEqual(
    sections.map(({ id }) => id),
    ['', 'a', 'a-1', 'a', 'a', 'a-2'],
  )
})

test('problems and links name the line that their writer wrote', async () => {
  const body =
    '{{% param title %}}\n\n{{< note >}}\n\n  [a](./b.md)\n\n```nolang\nx\n```\n{{< /note >}}\n\n[c](d.md)'
  const { links, problems } = await compile(body)
  assert.deepEqual(
    links.map(({ target, line, column }) => [target, line, column]),
    [
      ['./b.md', 8, 3],
      ['d.md', 15, 1],
    ],
  )
  assert.deepEqual(
    problems.map(({ rule, line }) => [rule, line]),
    [['unknown-language', 10]],
  )
})

test('.mdx may call shortcodes, between tags too; what does not parse in one is named by its line', async () => {
  const mdx = { format: 'mdx' } as const
  assert.equal(
    await render(
      '<Details summary="{{< param title >}}">\n\n{{< note >}}\n*a* {1 + 1}\n{{< /note >}}\n\n</Details>',
      mdx,
    ),
    `<x-details summary="A">${note}<p><em>a</em> 2</p></x-callout></x-details>`,
  )
  const { problems } = await compile('a\n\n{{< note >}}\nb <c\n{{< /note >}}', mdx)
  assert.deepEqual(
    problems.map(({ line }) => line),
    [7],
  )
})

/** Template, call; what it becomes where raw HTML is dropped, and where it is not. */
const templates: [template: string, call: string, html: string, unsafeHtml?: string][] = [
  ['<b>{{ .Get 0 }}</b>', 'a {{< t "<i>" >}}', '<p>a <b>&lt;i&gt;</b></p>'],
  ['<div>{{ .Inner | markdownify }}</div>', '{{< t >}}*a*{{< /t >}}', '<div>\n<em>a</em>\n</div>'],
  [
    '<div>{{ .Page.RenderString (dict "display" "block") .Inner }}</div>',
    '{{< t >}}*a*{{< /t >}}',
    '<div><p><em>a</em></p></div>',
  ],
  ['<div title="{{ .Inner | markdownify }}">x</div>', '{{< t >}}*a*{{< /t >}}', '<div title="a">x</div>'],
  [
    '<div>{{ .Inner }}</div>',
    '{{< t >}}*a* <b>c</b><script>x</script>{{< /t >}}',
    '<div>*a* <b>c</b></div>',
    '<div>*a* <b>c</b><x-rawtext',
  ],
  [
    '<div>{{ .Inner | safeHTML }}</div>',
    '{{< t >}}<img src=x onerror=y>{{< /t >}}',
    '<div><img src="x"/></div>',
  ],
  ['<a href="{{ .Get 0 | safeURL }}">a</a>', '{{< t "javascript:x" >}}', '<a href="#ZgotmplZ">a</a>'],
  ['<a {{ .Get 0 | safeHTMLAttr }}>a</a>', '{{< t `onclick="x"` >}}', '<a>a</a>'],
  [
    '<div class="{{ .Get "class" | default "d" }}">{{ .Inner }}</div>',
    '{{% t %}}\n*a*\n{{% /t %}}',
    '<div class="d"><p><em>a</em></p></div>',
    '<div class="d">\n*a*\n</div>',
  ],
  ['{{ with .Params.a }}{{ . }}{{ else }}none{{ end }}', 'a {{< t >}}', '<p>a none</p>'],
  [
    '<i>{{ .Site.Data.colors.red }} {{ .Page.Title }} {{ relURL "x" }} {{ absURL "x" }}</i>',
    '{{< t >}}',
    '<i>#f00 A /x https://example.com/base/x</i>',
  ],
  [
    '<ul>{{ .Inner }}</ul>',
    '{{< t >}}{{< note >}}a{{< /note >}}{{< /t >}}',
    `<ul>${note}<p>a</p></x-callout></ul>`,
  ],
]
for (const [template, call, html, unsafeHtml] of templates)
  test(`rules 50, 51 and 55: ${template} with ${call}`, async () => {
    const surroundings = { templates: { 't.html': template } }
    assert.equal(await render(call, surroundings), html)
    if (unsafeHtml) {
      const trusted = await render(call, { ...surroundings, unsafe: true })
      assert.equal(trusted.slice(0, unsafeHtml.length), unsafeHtml)
    }
  })

test('rule 55: the text of an .md template is Markdown', async () => {
  const surroundings = { templates: { 't.md': '**{{ .Get 0 }}** {{ .Inner }}' } }
  assert.equal(
    await render('a {{% t "b" %}}*c*{{% /t %}}', surroundings),
    '<p>a <strong>b</strong> <em>c</em></p>',
  )
  assert.equal(await render('{{< t b >}}*c*{{< /t >}}', surroundings), '<p><strong>b</strong> <em>c</em></p>')
})

test('a template outside of the subset is named, and a shortcode that is built in stays', async () => {
  const { problems, unknownShortcodes } = await compile('{{< t >}}{{< note >}}a{{< /note >}}', {
    templates: { 't.html': 'a\n{{ partial "x" . }}', 'note.html': '{{ template "y" }}' },
  })
  assert.deepEqual(
    problems.map(({ file, line, rule, severity }) => [file, line, rule, severity]),
    [
      ['layouts/t.html', 2, 'shortcode-template', 'warning'],
      ['layouts/note.html', 1, 'shortcode-template', 'warning'],
    ],
  )
  assert.deepEqual(
    unknownShortcodes.map(({ name }) => name),
    ['t'],
  )
})

test('raw HTML in a call is dropped, unless the site allows it', async () => {
  const body = '{{< note >}}\n<script>x</script>\n\n<b>a</b>\n{{< /note >}}'
  assert.doesNotMatch(await render(body), /script|<b>/)
  assert.match(await render(body, { unsafe: true }), /<b>a<\/b>/)
})

test('.mdx takes an .md file for Markdown: no code of it runs', async () => {
  const part =
    '## Part\n\n{process.exit(1)} a < b <b>c</b>\n\n{{< note >}}{1 + 1}{{< /note >}}\n\nimport x from "y"'
  const body = '{{% part %}}\n\n{{< part >}}\n\n{1 + 2}'
  const surroundings = { format: 'mdx', snippets: { 'part.md': part } } as const
  const { headings, imports } = await compile(body, surroundings)
  assert.deepEqual([headings.map(({ id }) => id), imports], [['part'], []])
  const html = await render(body, surroundings)
  for (const text of ['{process.exit(1)} a &lt; b c', '{1 + 1}', 'import x from &quot;y&quot;'])
    assert.equal(html.split(`<p>${text}</p>`).length, 3, text)
  assert.match(html, /3$/)
})

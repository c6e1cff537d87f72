import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, render, type Surroundings } from './shortcodes.fixture.ts'

const note = '<x-callout type="note">'

const hostile: [name: string, body: string, html: string, surroundings?: Surroundings][] = [
  [
    'an address in a tag of raw HTML',
    '<p><a href="{{< relref "a" >}}">x</a></p>',
    '<p><a href="/docs/a/">x</a></p>',
    { unsafe: true },
  ],
  [
    'a value in an .html article',
    '<p title="{{< param title >}} <script>x</script>">y</p>',
    '<p title="A &lt;script&gt;x&lt;/script&gt;">y</p>',
    { format: 'html' },
  ],
  [
    'a value in a tag that a template encloses',
    `{{< t >}}<b title='a>b {{< param title >}} <script>x</script>'>y</b>{{< /t >}}`,
    '<i><b title="a&gt;b A &lt;script&gt;x&lt;/script&gt;">y</b></i>',
    { templates: { 't.html': '<i>{{ .Inner }}</i>' } },
  ],
  [
    'a comment of raw HTML with an apostrophe',
    "<!-- it's {{< note >}}x{{< /note >}} -->\n\n<b>y</b>",
    '<p><b>y</b></p>',
    { unsafe: true },
  ],
  ['a typed token', 'a {{< icon x >}} \uE0000\uE001', '<p>a <x-icon name="x"></x-icon> \uFFFD0\uE001</p>'],
  [
    'a typed token in itself',
    '{{< note >}}\uE0000\uE001{{< /note >}}',
    `${note}<p>\uFFFD0\uE001</p></x-callout>`,
  ],
  [
    'an escaped call in what an .md template encloses',
    '{{% t %}}{{</* note */>}}{{% /t %}}',
    '<p>{{&lt; note &gt;}}</p>',
    { templates: { 't.md': '{{ .Inner }}' } },
  ],
  [
    'an .md template that prints its own call',
    '{{% t %}}',
    '<p>{{% t %}}</p>',
    {
      templates: { 't.md': '{{ printf "{{%% t %%}}" }}' },
    },
  ],
  [
    'an HTML template in .mdx',
    'a {{< t >}} {1 + 1}',
    '<p>a <b>c</b> 2</p>',
    {
      format: 'mdx',
      templates: { 't.html': '<b>c</b>' },
    },
  ],
  ['an attribute that is of every object', 'a\n{constructor=x}', '<p>a</p>'],
]

for (const [name, body, html, surroundings] of hostile)
  test(`nothing breaks at ${name}`, async () => assert.equal(await render(body, surroundings), html))

const endless: [name: string, body: string, surroundings?: Surroundings][] = [
  ['quotes', '>'.repeat(3000)],
  ['tags', '<div>'.repeat(3000), { unsafe: true }],
  ['tags of an .html article', '<div>'.repeat(3000), { format: 'html' }],
  [
    'templates that double',
    '{{< t >}}'.repeat(50) + '{{< /t >}}'.repeat(50),
    { templates: { 't.html': '<b>{{ .Inner }}</b>{{ .Inner }}' } },
  ],
]

for (const [name, body, surroundings] of endless)
  test(`${name} without end are a problem and no crash`, async () => {
    const { problems } = await compile(body, surroundings)
    assert.deepEqual(
      problems.map(({ severity, reason }) => [severity, reason.slice(0, 30)]),
      [['error', 'the article is nested too deep']],
    )
  })

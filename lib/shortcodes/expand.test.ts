import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt, siteOf } from '../content/site.fixture.ts'
import { offsetIn } from './draft.ts'
import { expandShortcodes } from './expand.ts'
import { type Expansion, type Insert, plainText } from './expansion.ts'
import { createLibrary } from './library.ts'

const files: Record<string, string> = {
  'parts/plain.md': article('title: P', 'Plain *part*.'),
  'parts/nested.md': article('title: N', 'Above {{% include "/parts/plain" %}} below.'),
  'parts/loop.md': article('title: L', '{{% include "/parts/loop2.md" %}}'),
  'parts/loop2.md': article('title: L', '{{% include "/parts/loop.md" %}}'),
  'parts/open.md': article('title: O', 'a {{< note'),
}
const snippets = [
  { path: 'blurb/wolfi.md', source: '\uFEFF**Wolfi**\r\n\r\nis small.\n' },
  { path: 'self.md', source: '{{% self %}}' },
  { path: 'tip.md', source: 'own tip' },
  { path: 'page.md', source: '---\ntitle: P\n---\n\nown page' },
  ...Array.from({ length: 60 }, (_, index) => ({
    path: `deep${index}.md`,
    source: `{{% deep${index + 1} %}}`,
  })),
  ...Array.from({ length: 30 }, (_, index) => ({
    path: `empty${index}.md`,
    source: index === 0 ? '' : `{{% empty${index - 1} %}}{{% empty${index - 1} %}}`,
  })),
  ...Array.from({ length: 30 }, (_, index) => ({
    path: `twice${index}.md`,
    source: index === 0 ? 'word '.repeat(40) : `{{% twice${index - 1} %}}{{% twice${index - 1} %}}`,
  })),
]
const texts: Record<string, string> = { 'parts/data.txt': 'text\n' }

function expand(body: string): Expansion {
  const all = { ...files, 'docs/a.md': article('{title: A, size: 3, nested: {deep: {er: x}}}', body) }
  const { site } = siteOf(all)
  const articles = Object.entries(all).map(([path, source]) => ({ path, source }))
  const library = createLibrary(site, {
    articles,
    snippets,
    templates: new Map(),
    readText: (path) => texts[path],
  })
  return expandShortcodes(pageAt(site, '/docs/a/'), library)
}

/** An article as one text: `[Name k=v: body]` for a component, `<body>` for a document, `=text=` for text, `#lang:code#`. */
function written({ document, inserts }: Expansion): string {
  const show = (text: string): string =>
    text.trim().replace(/\uE000(\d+)\uE001/g, (_, number) => shown(inserts[Number(number)]))
  const shown = (insert: Insert | undefined): string => {
    if (insert?.kind === 'component') {
      const values = Object.entries(insert.attributes).flatMap(([name, value]) =>
        value === undefined || value === false ? [] : [` ${name}=${value}`],
      )
      const body = insert.body ? `: ${show(insert.body.document.text)}` : ''
      return `[${insert.name}${values.join('')}${body}]${insert.body?.isOfPage ? '!' : ''}`
    }
    if (insert?.kind === 'document') return `<${show(insert.body.document.text)}>`
    if (insert?.kind === 'code') return `#${insert.language}:${insert.text}#`
    return `=${insert?.plain}=`
  }
  return show(document.text)
}

/** Body; what it becomes. The number is Hugo's rule. */
const articles: [rule: string, body: string, becomes: string][] = [
  ['', 'no call', 'no call'],
  ['50', '{{< note >}}*a*{{< /note >}}', '[Callout type=note: *a*]'],
  ['50', '{{% note %}}*a*{{% /note %}}', '[Callout type=note: *a*]!'],
  ['50', 'a {{< param size >}} {{% param size %}}', 'a =3= 3'],
  ['51', '{{< note >}}{{< tip >}}a{{< /tip >}}{{< /note >}}', '[Callout type=note: <own tip>]'],
  ['51', '{{< note >}}{{< blurb/wolfi >}}{{< /note >}}', '[Callout type=note: <**Wolfi**\n\nis small.>]'],
  [
    '51',
    '{{< tabs >}}{{< tab >}}a{{< /tab >}}{{< tab >}}b{{< /tab >}}{{< /tabs >}}',
    '[Tabs: [Tab label=1: a][Tab label=2: b]]',
  ],
  ['52', '{{< tabs >}}{{% tab x %}}*a*{{% /tab %}}{{< /tabs >}}', '[Tabs: [Tab label=x: *a*]]'],
  ['53', '`{{< param size >}}` <!-- {{< param size >}} -->', '`=3=` <!-- =3= -->'],
  ['53', '{{</* note */>}} {{%/* note */%}} {{ .Title }}', '{{< note >}} {{% note %}} {{ .Title }}'],
  ['54', '{{< note\n  title="T"\n>}}a{{< /note >}}', '[Callout type=note title=T: a]'],
  ['54', '{{< details `raw "x"` >}}a{{< /details >}}', '[Details summary=raw "x": a]'],
  ['54', '{{< youtube abc />}}', '[Player provider=youtube id=abc]'],
  ['55', '{{< blurb/wolfi >}}', '<**Wolfi**\n\nis small.>'],
  ['55', 'a {{% blurb/wolfi %}} b', 'a **Wolfi**\n\nis small. b'],
  ['56', 'a {{< nope >}} b {{% nope %}} c', 'a == b  c'],
  ['56', '{{< nope >}}*a*{{< /nope >}} {{% nope %}}*b*{{% /nope %}}', '<*a*> *b*'],
  ['56', '{{% nope %}}{{% nope %}}a{{% /nope %}}{{% /nope %}}', '<a>'],
  ['57', '{{< details "S" open >}}a{{< /details >}}', '[Details summary=S open=true: a]'],
  ['57', '{{< highlight go "x" >}}\n\n  a\n\n{{< /highlight >}}', '#go:  a#'],
  ['57', '{{< param nested.deep.er >}} {{< param title >}}', '=x= =A='],
  ['57', '{{< comment >}}secret{{< /comment >}}', '=='],
  ['57', '{{< highlight sh >}}echo {{< param size >}}{{< /highlight >}}', '#sh:echo 3#'],
  [
    '58',
    '{{< ref "plain" >}} {{< relref "/parts/plain.md#x" >}}',
    '=http://localhost:3000/parts/plain/= =/parts/plain/#x=',
  ],
  ['58', '{{< relref "#x" >}} {{< relref "../parts/plain" >}}', '=/docs/a/#x= =/parts/plain/='],
  ['', '{{< alert icon="!" text="**Mind**" context="danger" />}}', '[Callout type=danger: **Mind**]'],
  ['', '{{% alert title="T" color="warning" %}}a{{% /alert %}}', '[Callout type=warning title=T: a]!'],
  ['', '{{% notice tip "T" %}}a{{% /notice %}}', '[Callout type=tip title=T: a]!'],
  [
    '',
    '{{< tabpane lang=go >}}{{< tab header="H" >}}a `b`{{< /tab >}}{{< /tabpane >}}',
    '[Tabs: [Tab label=H: ```go\na `b`\n```]]',
  ],
  [
    '',
    '{{< tabs items="A, B" >}}{{< tab >}}a{{< /tab >}}{{< tab >}}b{{< /tab >}}{{< /tabs >}}',
    '[Tabs: [Tab label=A: a][Tab label=B: b]]',
  ],
  ['', '{{% tabs %}}[A](#){{% /tabs %}}', '[A](#)'],
  [
    '',
    '{{% include "/parts/plain.md" %}} {{% include "../parts/nested" %}}',
    'Plain *part*. Above Plain *part*. below.',
  ],
  ['', '{{< include "parts/data.txt" >}}', '<text>'],
  ['', '{{< readfile file="/parts/data.txt" code=true lang=ini >}}', '#ini:text#'],
  ['', '{{% page %}}', 'own page'],
  ['', '{{% qr %}}{{% /qr %}}', ''],
  ['', `{{< qr text="${'x'.repeat(2332)}" />}}`, `=${'x'.repeat(2332)}=`],
  ['', '{{< qr text=a level=constructor />}}', '[QrCode text=a level=medium]'],
  ['', '{{< code-toggle >}}\na: [null]\n{{< /code-toggle >}}', '#:a: [null]#'],
  ['', '{{< code-toggle >}}\n- a\n{{< /code-toggle >}}', '#:- a#'],
  [
    '53',
    '{{< tabpane >}}{{< tab >}}{{</* note */>}}{{< /tab >}}{{< /tabpane >}}',
    '[Tabs: [Tab label=1: ```\n{{< note >}}\n```]]',
  ],
  ['', '- {{< note >}}\n  a\n      b\n  {{< /note >}}', '- [Callout type=note: a\n    b]'],
  ['', '> {{< note >}}\n> a\n> {{< /note >}}', '> [Callout type=note: a]'],
  ['', '{{< __proto__ >}}{{< constructor >}}a{{< /constructor >}}', '==<a>'],
]

for (const [rule, body, becomes] of articles)
  test(`${rule && `rule ${rule}: `}${JSON.stringify(body)}`, () =>
    assert.equal(written(expand(body)), becomes))

/** Body; what is said of it. */
const faults = [
  [
    '{{% include "/parts/loop.md" %}}',
    '4:1 error parts/loop.md includes itself: docs/a.md -> parts/loop.md -> parts/loop2.md -> parts/loop.md',
  ],
  ['{{< self >}}', '4:1 error self.md includes itself: docs/a.md -> self.md -> self.md'],
  [
    '\na {{% include "../../etc/passwd" %}}',
    '5:3 error include: ../../etc/passwd leads out of the content folder',
  ],
  [
    '{{% include "/../../etc/passwd" %}}',
    '4:1 error include: /../../etc/passwd leads out of the content folder',
  ],
  ['{{% include "/parts/none.md" %}}', '4:1 error include: there is no file /parts/none.md'],
  ['a {{< relref "nowhere" >}}', '4:3 error relref: there is no page "nowhere"'],
  ['{{< now.inline >}}{{ now }}{{< /now.inline >}}', '4:1 warning template code in an article is not run'],
  ['a\n{{< note', '5:1 error shortcode note is not closed by >}}'],
  ['{{% include "/parts/open.md" %}}', '4:1 error parts/open.md: shortcode note is not closed by >}}'],
  ['{{% twice29 %}}', '4:1 error shortcodes give more than 5 MB'],
  ['{{% empty29 %}}', '4:1 error shortcodes give more than 5 MB'],
  ['{{% deep0 %}}', '4:1 error files include each other more than 50 deep'],
  ['{{< icon x >}}text{{< /icon >}}', '4:1 warning icon shows nothing of what it encloses'],
  ['{{< param nothing >}}', '4:1 warning param: neither the article nor the site has a param "nothing"'],
] as const

for (const [body, said] of faults)
  test(`${JSON.stringify(body)} is named`, () =>
    assert.deepEqual(
      expand(body).problems.map(
        ({ line, column, severity, reason }) => `${line}:${column} ${severity} ${reason}`,
      ),
      [said],
    ))

test('a thousand calls within each other come to an end, and no text is lost', () => {
  const { document, inserts, problems } = expand(
    `${'{{< note >}}'.repeat(1000)}text${'{{< /note >}}'.repeat(1000)}`,
  )
  assert.match(plainText(document.text, inserts), /text/)
  assert.match(problems[0]?.reason ?? '', /nested more than 100 deep/)
})

test('unknown calls are listed with their places', () => {
  assert.deepEqual(expand('a {{< v >}}\n{{< y >}}{{% z %}}{{< /y >}}').unknown, [
    { name: 'v', line: 4, column: 3 },
    { name: 'y', line: 5, column: 1 },
    { name: 'z', line: 5, column: 10 },
  ])
})

test('every place of a document leads back to the article', () => {
  const body = 'a {{% param size %}} b\n- {{< note >}}\n  in\n  {{< /note >}} c'
  const { document, inserts } = expand(body)
  const text = `\n\n\n${body}\n`
  for (const word of ['a', ' b', ' c'])
    assert.equal(offsetIn(document, document.text.indexOf(word)), text.indexOf(word))
  assert.equal(offsetIn(document, document.text.indexOf('3')), text.indexOf('{{%'))
  const [note] = inserts
  assert.ok(note?.kind === 'component' && note.body)
  const inner = note.body.document
  assert.equal(offsetIn(inner, inner.text.indexOf('in')), text.indexOf('in\n'))
})

const unasked: [body: string, said: string[]][] = [
  ['{{< note titel="x" >}}Text{{< /note >}}', ['4:1 note has no use for "titel" It takes title, text.']],
  ['{{< tabs items="a" >}}{{< tab >}}x{{< /tab >}}{{< /tabs >}}', []],
  [
    '{{< steps kind="x" >}}1. One{{< /steps >}}',
    ['4:1 steps has no use for "kind" It takes no named values.'],
  ],
  ['{{% tip own="x" %}}', []],
]
for (const [body, said] of unasked)
  test(`values that nothing asked for: ${body}`, () => {
    const { problems } = expand(body)
    assert.deepEqual(
      problems.map(({ line, column, reason, hint }) => `${line}:${column} ${reason} ${hint}`),
      said,
    )
  })

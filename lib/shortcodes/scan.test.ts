import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Piece, scanShortcodes } from './scan.ts'

/** A tree as one text: `[name 0="a" k="b": inner]`, a single call without colon, `%` before one of that form. */
function written(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      const values = [...piece.positional.entries(), ...Object.entries(piece.named)]
      const list = values.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')
      const inner = piece.inner ? `: ${written(piece.inner)}` : ''
      return `[${piece.form === '%' ? '%' : ''}${piece.name}${list}${inner}]`
    })
    .join('')
}

/** Article, tree; as Hugo 0.111.3 takes them, but where it says otherwise. */
const trees = [
  ['plain text', 'plain text'],
  ['', ''],
  ['a {{< x >}} b', 'a [x] b'],
  ['{{% x %}}', '[%x]'],
  ['{{<x>}}{{%x%}}', '[x][%x]'],
  ['{{<  x  >}}', '[x]'],
  ['{{<\nx\na="1"\n>}}', '[x a="1"]'],
  ['{{< x a b >}}', '[x 0="a" 1="b"]'],
  ['{{< x "a b" `c "d"` >}}', '[x 0="a b" 1="c \\"d\\""]'],
  ['{{< x a=1 b="2 3" c=`4` >}}', '[x a="1" b="2 3" c="4"]'],
  ['{{< x a = "1" b= 2 >}}', '[x a="1" b="2"]'],
  ['{{< x "a"="1" "b c" = "2" >}}', '[x a="1" b c="2"]'],
  ['{{< x a-b=1 a.b=2 é=3 _c=4 -d=5 >}}', '[x a-b="1" a.b="2" é="3" _c="4" -d="5"]'],
  ['{{< x a="1" a="2" >}}', '[x a="2"]'],
  ['{{< x a=b=c >}}', '[x a="b=c"]'],
  ['{{< x a=50% b=http://x.y/?z#w >}}', '[x a="50%" b="http://x.y/?z#w"]'],
  ['{{< x a=x"y b=x`y >}}', '[x a="x\\"y" b="x`y"]'],
  ['{{< x "" a="" >}}'.replace(' a=""', ''), '[x 0=""]'],
  ['{{< x "a\\"b" >}}', '[x 0="a\\"b"]'],
  ['{{< x "a\\\\b\\n" >}}', '[x 0="a\\\\\\\\b\\\\n"]'],
  ['{{< x `a\\"b` >}}', '[x 0="a\\\\\\"b"]'],
  ['{{< x `two\nlines` >}}', '[x 0="two\\nlines"]'],
  ['{{< x "a>}}b" `c>}}d` >}}', '[x 0="a>}}b" 1="c>}}d"]'],
  ['{{< x a="{{< y >}}" >}}', '[x a="{{< y >}}"]'],
  ['{{< x `*/` >}}', '[x 0="*/"]'],
  ['{{< x />}}y', '[x]y'],
  ['{{< x a="1" />}}{{% y/%}}', '[x a="1"][%y]'],
  ['{{< x a=/b/ >}}', '[x a="/b/"]'],
  ['{{< x >}}a{{< /x >}}', '[x: a]'],
  ['{{% x %}}a{{% /x %}}', '[%x: a]'],
  ['{{< x >}}a{{% /x %}}', '[x: a]'],
  ['{{<x>}}a{{</x>}}{{< x >}}b{{< / x >}}', '[x: a][x: b]'],
  ['{{< x >}}{{< /x >}}', '[x: ]'],
  ['{{< x >}}a{{< y >}}b{{< /y >}}c{{< /x >}}', '[x: a[y: b]c]'],
  ['{{< x >}}a{{< x >}}b{{< /x >}}c{{< /x >}}', '[x: a[x: b]c]'],
  ['{{< x >}}{{% y %}}**a**{{% /y %}}{{< /x >}}', '[x: [%y: **a**]]'],
  ['{{< x >}}{{< x />}}{{< /x >}}', '[x: [x]]'],
  ['{{< x >}}a{{< i 1 >}}b{{< i 2 >}}c{{< /x >}}{{< i 3 >}}', '[x: a[i 0="1"]b[i 0="2"]c][i 0="3"]'],
  ['{{< i >}}a{{< i >}}b{{< x >}}c{{< /x >}}', '[i]a[i]b[x: c]'],
  ['a{{< x >}}b', 'a[x]b'],
  ['{{< x >}}{{< y >}}a', '[x][y]a'],
  ['{{< blurb/wolfi >}}{{< a.b-c_d >}}{{< 日本 >}}', '[blurb/wolfi][a.b-c_d][日本]'],
  ['{{< a/b >}}x{{< /a/b >}}', '[a/b: x]'],
  ['```\n{{< x >}}\n```', '```\n[x]\n```'],
  ['`{{< x >}}` <!-- {{% y %}} --> <b>{{< z >}}</b>', '`[x]` <!-- [%y] --> <b>[z]</b>'],
  ['{{{< x >}}}', '{[x]}'],
  ['{{ .Title }} {{x}} {{-}} { { < x > } }', '{{ .Title }} {{x}} {{-}} { { < x > } }'],
  ['{{</* x a="1" */>}}', '{{< x a="1" >}}'],
  ['{{%/* x */%}}', '{{% x %}}'],
  ['{{</*x*/>}}', '{{<x>}}'],
  ['{{</* x */>}}in{{</* /x */>}}', '{{< x >}}in{{< /x >}}'],
  ['{{</* x "*/" */>}}', '{{< x "*/" >}}'],
  ['{{</*/* x */*/>}}', '{{</* x */>}}'],
  ['{{< x >}}{{</* x */>}}{{< /x >}}', '[x: {{< x >}}]'],
  ['{{</* {{< x >}} */>}}', '{{< {{< x >}} >}}'],
] as const

for (const [article, tree] of trees)
  test(`${JSON.stringify(article)} -> ${JSON.stringify(tree)}`, () => {
    const { pieces, faults } = scanShortcodes(article)
    assert.equal(written(pieces), tree)
    assert.deepEqual(faults, [])
  })

/** Article, tree, faults. Hugo stops its build; here the rest is kept. */
const faulty = [
  ['a{{< /x >}}b', 'ab', ['1 {{< /x closes nothing']],
  ['{{< x >}}a{{< /y >}}b', '[x]ab', ['10 {{< /y closes nothing']],
  ['{{< x >}}{{< y >}}a{{< /x >}}{{< /y >}}', '[x: [y]a]', ['29 {{< /y closes nothing']],
  ['{{< >}}', '{{< >}}', ['0 a shortcode has no name']],
  ['{{% %}}', '{{% %}}', ['0 a shortcode has no name']],
  ['{{< "x" >}}', '{{< "x" >}}', ['0 a shortcode has no name']],
  ['a {{< x', 'a {{< x', ['2 shortcode x is not closed by >}}']],
  ['{{< x a b', '{{< x a b', ['0 shortcode x is not closed by >}}']],
  ['{{< x 3 %}} a', '{{< x 3 %}} a', ['0 shortcode x or one of its values is not closed']],
  ['{{< x {{< y >}}', '{{< x [y]', ['0 shortcode x or one of its values is not closed']],
  ['{{< x "a\nb" >}}', '{{< x "a\nb" >}}', ['0 shortcode x or one of its values is not closed']],
  ['{{< x "a\\" >}}', '{{< x "a\\" >}}', ['0 shortcode x or one of its values is not closed']],
  ['{{< x `a >}}', '{{< x `a >}}', ['0 shortcode x or one of its values is not closed']],
  ['{{</* x >}}', '{{</* x >}}', ['0 an escaped shortcode is not closed by */>}}']],
  ['{{</* x */%}}', '{{</* x */%}}', ['0 an escaped shortcode is not closed by */>}}']],
  ['{{< x a b=c >}}', '[x 0="a" b="c"]', ['0 shortcode x mixes values with and without a name']],
] as const

for (const [article, tree, expected] of faulty)
  test(`${JSON.stringify(article)}: ${expected.join()}`, () => {
    const { pieces, faults } = scanShortcodes(article)
    assert.equal(written(pieces), tree)
    assert.deepEqual(
      faults.map(({ offset, reason }) => `${offset} ${reason}`),
      expected,
    )
  })

test('each piece knows where it stands', () => {
  const article = 'ab {{< x 1 >}}cd{{% y %}}{{< /x >}}{{</* z */>}}ef'
  const { pieces } = scanShortcodes(article)
  const [text, call, escaped, rest] = pieces
  assert.equal(pieces.length, 4)
  assert.deepEqual(text, { kind: 'text', text: 'ab ', offset: 0 })
  assert.equal(
    call?.kind === 'call' && article.slice(call.offset, call.end),
    '{{< x 1 >}}cd{{% y %}}{{< /x >}}',
  )
  assert.equal(call?.kind === 'call' && call.source, '{{< x 1 >}}')
  const inner = call?.kind === 'call' ? (call.inner ?? []) : []
  assert.deepEqual(inner[0], { kind: 'text', text: 'cd', offset: 14 })
  assert.equal(inner[1]?.kind === 'call' && article.slice(inner[1].offset, inner[1].end), '{{% y %}}')
  assert.deepEqual(escaped, { kind: 'text', text: '{{< z >}}', offset: 35 })
  assert.deepEqual(rest, { kind: 'text', text: 'ef', offset: 48 })
})

test('values without quotes are known as such', () => {
  const { pieces } = scanShortcodes('{{< x 3 "3" `3` true >}}{{< x a=3 b="3" 0=x >}}')
  assert.deepEqual(
    pieces.map((piece) => piece.kind === 'call' && piece.bare),
    [
      [0, 3],
      ['a', '0'],
    ],
  )
})

for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
  test(`${name} is a name like any other`, () => {
    const [call] = scanShortcodes(`{{< ${name} ${name}="a" ${name}=b >}}x{{< /${name} >}}`).pieces
    assert.equal(call?.kind === 'call' && call.name, name)
    assert.deepEqual(call?.kind === 'call' && Object.entries(call.named), [[name, 'b']])
    assert.equal(call?.kind === 'call' && Object.getPrototypeOf(call.named), Object.prototype)
    assert.equal(call?.kind === 'call' && call.inner?.length, 1)
  })

test('a thousand single calls in a row are not nested', () => {
  const { pieces, faults } = scanShortcodes('{{< i >}}x'.repeat(1000))
  assert.equal(written(pieces), '[i]x'.repeat(1000))
  assert.deepEqual(faults, [])
})

test('a thousand calls within each other: what is too deep stands beside, and is told', () => {
  const { pieces, faults } = scanShortcodes(`${'{{< x >}}a'.repeat(1000)}${'b{{< /x >}}'.repeat(1000)}`)
  assert.equal(
    written(pieces),
    `${'[x: a'.repeat(100)}${'[x]a'.repeat(900)}${'b'.repeat(900)}${'b]'.repeat(100)}`,
  )
  assert.equal(faults.length, 900)
  assert.equal(faults[0]?.reason, 'shortcodes are nested more than 100 deep')
})

/** A time that grows with the square of the length would be minutes. */
const hostile = [
  '{{< x >}}a{{< /x >}}',
  '{{< /x >}}',
  '{{< x',
  '{{< x ',
  '{{< x "',
  '{{< x `',
  '{{< x "a" ',
  '{{< x a=',
  '{{</* ',
  '{{</* x */>}}',
  '{{<',
  '{{%{{<',
  '{{< x "{{< y `" ',
  '"{{< x "\\" `',
] as const

for (const piece of hostile)
  test(`half a million characters of ${piece}`, () => {
    const source = piece.repeat(500_000 / piece.length)
    for (const start of ['', '{{< x ', '{{< x "', '{{< x `']) {
      const { pieces, faults } = scanShortcodes(start + source)
      assert.ok(pieces.length + faults.length > 0)
    }
  })

for (const piece of ['{{< i >}}', 'text and more text, { { and } }\n'])
  test(`five million characters of ${piece}`, () => {
    const count = Math.floor(5_000_000 / piece.length)
    const { pieces, faults } = scanShortcodes(piece.repeat(count))
    assert.equal(pieces.length, piece.startsWith('{') ? count : 1)
    assert.deepEqual(faults, [])
  })

test('many names, each opened and closed by another', () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `n${index}`)
  const source =
    names.map((name) => `{{< ${name} >}}`).join('') + names.map((name) => `{{< /z${name} >}}`).join('')
  assert.equal(scanShortcodes(source).faults.length, names.length)
})

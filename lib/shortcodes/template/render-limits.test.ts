import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from './template.fixture.ts'

const letters = '{{ $letters := split (print .Inner .Inner .Inner .Inner) "" }}'
const double = '{{ $x := "xx" }}{{ range $letters }}{{ $x = print $x $x }}{{ end }}'
const large = '{{ $x := .Inner }}{{ range first 13 $letters }}{{ $x = print $x $x }}{{ end }}'

/** Name, template; each has the list `$letters`, of 400 entries. */
const endless = [
  [
    'ranges in ranges',
    '{{ range $letters }}{{ range $letters }}{{ range $letters }}x{{ end }}{{ end }}{{ end }}',
  ],
  ['a text that doubles', `${double}{{ $x }}`],
  [
    'a text set between all letters',
    '{{ $x := .Inner }}{{ range $letters }}{{ $x = replace $x "" $x }}{{ end }}',
  ],
  [
    'a list that doubles',
    '{{ $x := slice 1 }}{{ range first 40 $letters }}{{ $x = slice $x $x }}{{ end }}{{ $x }}',
  ],
  [
    'a list within a list, over and over',
    '{{ $x := slice 1 }}{{ range $letters }}{{ $x = slice $x }}{{ end }}{{ $x }}',
  ],
  [
    'a map that doubles',
    '{{ $x := dict }}{{ range $letters }}{{ $x = dict "a" $x "b" $x }}{{ end }}{{ $x }}',
  ],
  ['much output', `${large}{{ range $letters }}{{ $x }}{{ end }}`],
  ['much that is read', `${large}{{ range $letters }}{{ len $x }}{{ end }}`],
  [
    'much that is made',
    `${large}{{ $l := slice $x $x $x }}{{ range $letters }}{{ $y := delimit $l "" }}{{ end }}`,
  ],
  [
    'a replacement that grows',
    '{{ $x := .Inner }}{{ range $letters }}{{ $x = replaceRE "a" $.Inner $x }}{{ end }}',
  ],
  [
    'a pattern over and over',
    '{{ $x := .Inner }}{{ range first 6 $letters }}{{ $x = print $x $x }}{{ end }}{{ range $letters }}{{ findRE "a*b" $x }}{{ end }}',
  ],
  [
    'a text longer than JavaScript holds',
    `${large}{{ $l := slice $x $x $x }}{{ delimit (slice${' $l'.repeat(400)}) "" }}`,
  ],
] as const

for (const [name, template] of endless)
  test(`${name}: given up and told`, () => {
    const reasons: string[] = []
    const article = `a{{< t >}}${'a'.repeat(100)}{{< /t >}}b`
    const output = renderArticle(letters + template, article, undefined, (reason) => reasons.push(reason))
    assert.equal(output, 'ab')
    assert.match(
      reasons.join(),
      /^the template layouts\/shortcodes\/t\.html is given up: (it|Invalid string) /,
    )
  })

/** Arguments that make no sense stop Hugo's build; here they print nothing or little. */
const senseless = [
  ['{{ div 1 0 }}{{ mod 1 0 }}', ''],
  ['{{ div "a" 2 }}{{ int "x" }}', ''],
  ['{{ range "text" }}x{{ else }}none{{ end }}', 'none'],
  ['{{ range .Page }}x{{ else }}none{{ end }}', 'none'],
  ['{{ index 5 "a" "b" }}{{ index .Params -1 }}{{ index .Params 1.5 }}', ''],
  ['{{ .Parent.Get 0 }}{{ .Parent.Page.Title }}', ''],
  ['{{ len 5 }}{{ first "a" nil }}{{ after nil nil }}', '1'],
  ['{{ dict "a" }}{{ dict 1 2 }}', 'map[]map[1:2]'],
  ['{{ substr "a" "b" "c" }}{{ upper }}', 'a'],
  ['{{ .Page }}{{ .Site }}{{ . }}', ''],
  ['{{ range slice .Page . }}{{ .constructor }}{{ .toString }}{{ end }}', ''],
  ['{{ printf "%d" }}{{ printf "%d %t" "a" 1 }}', '%!d(MISSING)a 1'],
  ['{{ markdownify nil }}{{ relURL nil }}', '/docs/'],
] as const

for (const [template, expected] of senseless)
  test(`${template} -> ${expected}`, () => assert.equal(renderArticle(template), expected))

/** Names that every object of JavaScript has. */
for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])
  test(`${name} is a parameter like any other`, () => {
    const all = `{{ .Get "${name}" }}|{{ .Params.${name} }}|{{ index .Params "${name}" }}|{{ .Page.Params.${name} }}|{{ isset .Params "${name}" }}`
    assert.equal(renderArticle(all, `{{< t ${name}="x" >}}`), 'x|x|x||true')
    assert.equal(renderArticle(all, '{{< t a="x" >}}'), '||||false')
    assert.equal(renderArticle(`{{ (dict "${name}" "x").${name} }}{{ (dict "a" 1).${name} }}`), 'x')
  })

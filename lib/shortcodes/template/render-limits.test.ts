import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from './template.fixture.ts'

const endless = [
  ['a range of a thousand million', '{{ range seq 1000000000 }}x{{ end }}'],
  ['a count of a thousand million', '{{ range 1000000000 }}x{{ end }}'],
  ['ranges in ranges', '{{ range seq 1000 }}{{ range seq 1000 }}x{{ end }}{{ end }}'],
  ['a text that doubles', '{{ $x := "xx" }}{{ range seq 100 }}{{ $x = print $x $x }}{{ end }}{{ $x }}'],
  ['a text a thousand million times', '{{ strings.Repeat 1000000000 "x" }}'],
  ['a text set between all letters', '{{ $x := strings.Repeat 1000000 "x" }}{{ replace $x "" $x }}'],
  [
    'a list that holds itself twice, over and over',
    '{{ $x := slice 1 }}{{ range seq 60 }}{{ $x = slice $x $x }}{{ end }}{{ $x }}',
  ],
  [
    'a list within a list, over and over',
    '{{ $x := slice 1 }}{{ range seq 9000 }}{{ $x = slice $x }}{{ end }}{{ $x }}',
  ],
  [
    'such a list as JSON',
    '{{ $x := dict "a" 1 }}{{ range seq 60 }}{{ $x = dict "a" $x "b" $x }}{{ end }}{{ jsonify $x }}',
  ],
  ['much output', '{{ $x := strings.Repeat 100000 "x" }}{{ range seq 1000 }}{{ $x }}{{ end }}'],
  [
    'a pattern on a large text',
    '{{ $x := strings.Repeat 100000 "a" }}{{ range seq 1000 }}{{ findRE "(a|b|ab)*c" $x }}{{ end }}',
  ],
  ['a replacement that grows', '{{ $x := strings.Repeat 100000 "a" }}{{ replaceRE "a" $x $x }}'],
] as const

for (const [name, template] of endless)
  test(`${name}: given up and told`, () => {
    const reasons: string[] = []
    const output = renderArticle(template, 'a{{< t >}}b', undefined, (reason) => reasons.push(reason))
    assert.equal(output, 'ab')
    assert.match(reasons.join(), /^the template layouts\/shortcodes\/t\.html is given up: it /)
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
  ['{{ seq 1 0 5 }}{{ substr "a" "b" "c" }}{{ upper }}', '[]a'],
  ['{{ .Page }}{{ .Site }}{{ . }}', ''],
  ['{{ printf }}{{ printf "%[9]d" 1 }}', '%!d(BADINDEX)'],
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

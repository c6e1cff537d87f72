import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from './template.fixture.ts'

/** As Hugo 0.111.3 prints it: template, article, output; what `.Get` and `.Params` give. */
const cases = [
  ['{{ .Get 0 }}', '{{< t a b >}}', 'a'],
  ['{{ .Get 1 }}', '{{< t a b >}}', 'b'],
  ['[{{ .Get 9 }}]', '{{< t a b >}}', '[]'],
  ['[{{ .Get 0 }}]', '{{< t >}}', '[]'],
  ['[{{ .Get "x" }}]', '{{< t >}}', '[]'],
  ['{{ .Get "x" }}', '{{< t x="1 2" >}}', '1 2'],
  ['[{{ .Get 0 }}]', '{{< t x=1 >}}', '[]'],
  ['[{{ .Get "x" }}]', '{{< t y >}}', '[]'],
  ['[{{ .Get "X" }}]', '{{< t x=1 >}}', '[]'],
  ['{{ with .Get "a" }}{{ . }}{{ else }}none{{ end }}', '{{< t a=1 >}}', '1'],
  ['{{ with .Get "a" }}{{ . }}{{ else }}none{{ end }}', '{{< t >}}', 'none'],
  ['{{ .Get "a" | default (.Get 0) }}', '{{< t x >}}', 'x'],
  ['{{ .Get "a" | default (.Get 0) | default "z" }}', '{{< t >}}', 'z'],
  ['{{ .Get "a" | default (.Get 0) }}', '{{< t a=y >}}', 'y'],
  ['{{ .IsNamedParams }} {{ len .Params }}', '{{< t a b >}}', 'false 2'],
  ['{{ .IsNamedParams }} {{ len .Params }}', '{{< t a=1 >}}', 'true 1'],
  ['{{ .IsNamedParams }}', '{{< t >}}', 'false'],
  ['{{ .Params.a }}-{{ .Params.b }}', '{{< t a=1 >}}', '1-'],
  ['{{ index .Params 1 }}', '{{< t a b >}}', 'b'],
  ['{{ index .Params "k-x" }}', '{{< t k-x=1 >}}', '1'],
  ['{{ if .Get "open" }}yes{{ else }}no{{ end }}', '{{< t open=false >}}', 'no'],
  ['{{ if .Get "open" }}yes{{ else }}no{{ end }}', '{{< t open="false" >}}', 'yes'],
  ['{{ if eq (.Get "open") "true" }}yes{{ else }}no{{ end }}', '{{< t open=true >}}', 'no'],
  ['{{ if eq (.Get "open") true }}yes{{ else }}no{{ end }}', '{{< t open=true >}}', 'yes'],
  ['{{ if eq (.Get 0) 3 }}yes{{ else }}no{{ end }}', '{{< t 3 >}}', 'yes'],
  ['{{ if eq (.Get 0) "3" }}yes{{ else }}no{{ end }}', '{{< t "3" >}}', 'yes'],
  ['{{ if not .Params }}y{{ end }}', '{{< t >}}', 'y'],
  ['{{ if eq (.Get 0) "a" }}A{{ else if eq (.Get 0) "b" }}B{{ else }}C{{ end }}', '{{< t b >}}', 'B'],
  ['{{ if eq (.Get 0) "a" }}A{{ else if eq (.Get 0) "b" }}B{{ else }}C{{ end }}', '{{< t c >}}', 'C'],
  ['{{ if and (.Get 0) (eq (.Get 0) "a") }}y{{ end }}', '{{< t a >}}', 'y'],
  ['{{ if or (.Get "x") (.Get 0) }}y{{ end }}', '{{< t a >}}', 'y'],
  ['{{ isset .Page.Params "color" }} {{ isset .Site.Params "nope" }}', '{{< t >}}', 'true false'],
  ['{{ isset .Params "a" }}{{ isset .Params "b" }}', '{{< t a=1 >}}', 'truefalse'],
  ['{{ isset .Params 0 }}{{ isset .Params 1 }}', '{{< t a >}}', 'truefalse'],
  ['{{ .Get "__proto__" }}|{{ .Get "constructor" }}|{{ .Params.constructor }}', '{{< t a=1 >}}', '||'],
  ['{{ .Get "__proto__" }}|{{ .Params.constructor }}', '{{< t __proto__="p" constructor="c" >}}', 'p|c'],
  [
    '{{ .Page.Params.constructor }}|{{ .Page.Params.__proto__ }}|{{ index .Page.Params "toString" }}',
    '{{< t >}}',
    '||',
  ],
] as const

for (const [template, article, expected] of cases)
  test(`${template} ${article}`, () => assert.equal(renderArticle(template, article), expected))

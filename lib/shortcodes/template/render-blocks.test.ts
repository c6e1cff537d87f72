import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from './template.fixture.ts'

/** As Hugo 0.111.3 prints it: template, article, output; variables, `with` and `range`. */
const cases = [
  ['{{ range .Params }}[{{ . }}]{{ end }}', '{{< t a b >}}', '[a][b]'],
  ['{{ range $i, $e := .Params }}{{ $i }}={{ $e }};{{ end }}', '{{< t a b >}}', '0=a;1=b;'],
  ['{{ range $k, $v := .Params }}{{ $k }}={{ $v }};{{ end }}', '{{< t z=1 b=2 >}}', 'b=2;z=1;'],
  ['{{ range .Params }}x{{ else }}none{{ end }}', '{{< t >}}', 'none'],
  ['{{ range $e := .Params }}{{ $e }}{{ end }}', '{{< t a b >}}', 'ab'],
  ['{{ range $i, $e := .Params }}{{ if $i }}, {{ end }}{{ $e }}{{ end }}', '{{< t a b c >}}', 'a, b, c'],
  ['{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ $x }}{{ end }}{{ $x }}', '{{< t >}}', '21'],
  ['{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }}', '{{< t >}}', '2'],
  ['{{ $x := "" }}{{ range slice 1 2 3 }}{{ $x = print $x . }}{{ end }}{{ $x }}', '{{< t >}}', '123'],
  ['{{ $x := 1 }}{{ with 5 }}{{ $x = . }}{{ end }}{{ $x }}', '{{< t >}}', '5'],
  ['{{ with $x := "a" }}{{ $x }}{{ . }}{{ end }}', '{{< t >}}', 'aa'],
  ['{{ if $x := "" }}y{{ else }}[{{ $x }}]{{ end }}', '{{< t >}}', '[]'],
  ['{{ $x := 1 }}{{ $x := 2 }}{{ $x }}', '{{< t >}}', '2'],
  ['{{ $x := slice "a" "b" }}{{ index $x 1 }}', '{{< t >}}', 'b'],
  ['{{ $d := dict "a" (dict "b" 1) }}{{ $d.a.b }}{{ $d.a.c }}', '{{< t >}}', '1'],
  ['{{ range slice 1 2 }}{{ $.Get 0 }}{{ . }}{{ end }}', '{{< t a >}}', 'a1a2'],
  ['{{ with "x" }}{{ $.Get 0 }}{{ . }}{{ end }}', '{{< t a >}}', 'ax'],
  ['{{ with .Page }}{{ .Title }}{{ end }}', '{{< t >}}', 'Page &lt;1&gt;'],
  ['{{ with .Page }}{{ .Kind }}{{ else }}{{ .Name }}{{ end }}{{ .Get 0 }}', '{{< t a >}}', 'pagea'],
  ['{{ with .Parent }}{{ .Name }}{{ else }}{{ .Get 0 }}{{ end }}', '{{< t a >}}', 'a'],
  ['{{ $p := .Page }}{{ $p.Params.count }}', '{{< t >}}', '3'],
  ['{{ with .Page.Params.nested }}{{ .deep.x }}{{ end }}', '{{< t >}}', '7'],
  ['{{ range .Page.Params.list }}{{ . }}{{ end }}', '{{< t >}}', 'bac'],
  ['{{ range $k, $v := dict "b" 1 "a" 2 }}{{ $k }}{{ $v }}{{ end }}', '{{< t >}}', 'a2b1'],
  ['{{ range split "a,b" "," }}<{{ . }}>{{ end }}', '{{< t >}}', '&lt;a>&lt;b>'],
  ['{{ range first 2 (slice "a" "b" "c") }}{{ . }}{{ end }}', '{{< t >}}', 'ab'],
] as const

for (const [template, article, expected] of cases)
  test(`${template} ${article}`, () => assert.equal(renderArticle(template, article), expected))

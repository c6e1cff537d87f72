import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from '../template.fixture.ts'

/** As Hugo 0.111.3 prints it: template, article, output. */
const cases = [
  [
    '<script>var a = {{ .Get 0 }};</script>',
    '{{< t "<b>&\'+`x\\"" >}}',
    '<script>var a = "\\u003cb\\u003e\\u0026\'+`x\\"";</script>',
  ],
  [
    '<a onclick="f({{ .Get 0 }})">',
    '{{< t "<b>&\'+`x\\"" >}}',
    '<a onclick="f(&#34;\\u003cb\\u003e\\u0026&#39;&#43;`x\\&#34;&#34;)">',
  ],
  [
    '<script type="application/json">{{ .Get 0 }}</script>',
    '{{< t "<b>&\'+`x\\"" >}}',
    '<script type="application/json">"\\u003cb\\u003e\\u0026\'+`x\\""</script>',
  ],
  [
    '<script>var a = {{ jsonify (.Get 0) | safeJS }};</script>',
    '{{< t "<b>&\'+`x\\"" >}}',
    '<script>var a = "\\u003cb\\u003e\\u0026\'+`x\\"";</script>',
  ],
  ['<script>var n = {{ .Get 0 }};</script>', '{{< t 3 >}}', '<script>var n =  3 ;</script>'],
  ['<script>var n = {{ .Get 0 }};</script>', '{{< t true >}}', '<script>var n =  true ;</script>'],
  [
    '<script>var n = {{ .Page.Params.list }};</script>',
    '{{< t >}}',
    '<script>var n = ["b","a","c"];</script>',
  ],
  [
    '<script>var n = {{ .Page.Params.nested }};</script>',
    '{{< t >}}',
    '<script>var n = {"deep":{"x":7}};</script>',
  ],
  ['<script>var n = {{ .Page.Params.missing }};</script>', '{{< t >}}', '<script>var n =  null ;</script>'],
  ['<script>f({{ "x" | safeJS }})</script>', '{{< t >}}', '<script>f(x)</script>'],
  [
    "<script>// it's {{ .Get 0 }}\nvar a = {{ .Get 0 }}</script>",
    '{{< t x >}}',
    '<script>\nvar a = "x"</script>',
  ],
  [
    '<script>var r = /{{ .Get 0 }}/g; x = "</s" + {{ .Get 0 }}</script>',
    '{{< t "a.b" >}}',
    '<script>var r = /a\\.b/g; x = "</s" + "a.b"</script>',
  ],
  [
    '<script>var u = "https://x.y/{{ .Get 0 }}"</script>',
    '{{< t "a/b" >}}',
    '<script>var u = "https://x.y/a\\/b"</script>',
  ],
  [
    '<script src="{{ .Get 0 }}"></script>{{ .Get 0 }}',
    '{{< t "/a+b" >}}',
    '<script src="/a&#43;b"></script>/a&#43;b',
  ],
  ['<script></script>{{ .Get 0 }}', '{{< t "<b>" >}}', '<script></script>&lt;b&gt;'],
  [
    '<script>a</script><p title="{{ .Get 0 }}">',
    '{{< t "<b>" >}}',
    '<script>a</script><p title="&lt;b&gt;">',
  ],
  ['<p {{ "onclick" }}="{{ "x" }}">', '{{< t >}}', '<p ZgotmplZ="x">'],
  [
    '<button onclick="location.href=\'{{ .Page.RelPermalink }}\'">',
    '{{< t >}}',
    '<button onclick="location.href=\'\\/docs\\/p0\\/\'">',
  ],
  ['<script>{{ "<b>" }}</script>', '{{< t >}}', '<script>"\\u003cb\\u003e"</script>'],
  ['<script>var x = {a: {{ "b" }}}</script>', '{{< t >}}', '<script>var x = {a: "b"}</script>'],
  ['<script>x = a{{ "b" }}</script>', '{{< t >}}', '<script>x = a"b"</script>'],
] as const

for (const [template, article, expected] of cases)
  test(`${template} ${article}`, () => assert.equal(renderArticle(template, article), expected))

test('a value within backquotes cannot leave them', () =>
  assert.equal(
    renderArticle('<script>var a = `x{{ .Get 0 }}`</script>', '{{< t "`$b" >}}'),
    '<script>var a = `x\\u0060\\u0024b`</script>',
  ))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from './template.fixture.ts'

/** As Hugo 0.111.3 prints it: template, article, output; inner text and parents. */
const cases = [
  ['{{ if .Parent }}y{{ else }}n{{ end }}', '{{< t >}}', 'n'],
  ['{{ .Inner }}', '{{< t >}}a <b>b</b> & c{{< /t >}}', 'a <b>b</b> & c'],
  ['[{{ .Inner }}]', '{{< t >}}{{< /t >}}', '[]'],
  ['[{{ .Inner }}]', '{{< t />}}', '[]'],
  ['[{{ trim .Inner "\\n" }}]', '{{< t >}}\na\n{{< /t >}}', '[a]'],
  ['[{{ trim .Inner "\\n" | safeHTML }}]', '{{< t >}}\n<b>\n{{< /t >}}', '[<b>]'],
  ['{{ .Inner | markdownify }}', '{{< t >}}**x** y{{< /t >}}', '<strong>x</strong> y'],
  ['{{ .Inner | .Page.RenderString }}', '{{< t >}}**x**{{< /t >}}', '<strong>x</strong>'],
  [
    '{{ .Inner | $.Page.RenderString (dict "display" "block") }}',
    '{{< t >}}**x**{{< /t >}}',
    '<p><strong>x</strong></p>\n',
  ],
  ['{{ with .Inner }}{{ . }}{{ end }}', '{{< t >}}<i>x</i>{{< /t >}}', '<i>x</i>'],
  [
    '{{ with .Inner }}[{{ . }}]{{ end }}{{ with .Parent }}{{ .Get 0 }}{{ .Name }}{{ .Ordinal }}{{ end }}{{ .Ordinal }}',
    '{{< t a >}}x{{< t b >}}y{{< /t >}}{{< t c >}}z{{< /t >}}{{< /t >}}',
    '[x[y]at00[z]at01]0',
  ],
  ['{{ .Inner }}{{ .Parent.Name }}', '{{< outer >}}{{< t >}}y{{< /t >}}{{< /outer >}}', 'youter'],
  [
    '{{ with .Inner }}{{ . }}{{ end }}{{ with .Parent }}{{ with .Parent }}{{ .Get "k" }}{{ end }}{{ end }}',
    '{{< t k=v >}}{{< t >}}{{< t >}}{{< /t >}}{{< /t >}}{{< /t >}}',
    'v',
  ],
] as const

for (const [template, article, expected] of cases)
  test(`${template} ${article}`, () => assert.equal(renderArticle(template, article), expected))

test('a template of plain text escapes nothing, and keeps comments', () => {
  const article = '{{% t "a&b<" %}}'
  assert.equal(renderArticle('<!-- c -->{{ .Get 0 }}', article, 'layouts/shortcodes/t.md'), '<!-- c -->a&b<')
})

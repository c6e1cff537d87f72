import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTemplate } from './parse.ts'
import { renderArticle } from './template.fixture.ts'

const inTag = 'an action prints within a tag, but not within the value of an attribute'
const ends = 'the branches of a block end at different places in the HTML'
const round = 'a round of range must end at the place in the HTML where it begins'
const unclosed = 'the template ends within a tag, a comment or a script'

/** Where no action may print: template, the place that is named, reason. */
const faults = [
  ['a\n<script>f({{ .Get 0 }})</script>', '2:11', 'an action prints inside of <script>'],
  ['<SCRIPT src="x">{{ .Get 0 }}</SCRIPT>', '1:17', 'an action prints inside of <script>'],
  ['<script>"</b>{{ .Get 0 }}"</script>', '1:14', 'an action prints inside of <script>'],
  ['<script>"</style>{{ .Get 0 }}"</script>', '1:18', 'an action prints inside of <script>'],
  ['<style>a { color: {{ .Get 0 }} }</style>', '1:19', 'an action prints inside of <style>'],
  ['<p style="color: {{ .Get 0 }}">', '1:18', 'an action prints inside of the attribute style'],
  ['<p data-style="{{ .Get 0 }}">', '1:16', 'an action prints inside of the attribute data-style'],
  ['<p style={{ .Get 0 }}>', '1:10', 'an action prints inside of the attribute style'],
  ['<p onclick="f({{ .Get 0 }})">', '1:15', 'an action prints inside of the attribute onclick'],
  ["<p title='a' ONLOAD = '{{ .Get 0 }}'>", '1:24', 'an action prints inside of the attribute ONLOAD'],
  ['<img srcset="{{ .Get 0 }} 2x">', '1:14', 'an action prints inside of the attribute srcset'],
  ['<iframe srcdoc="{{ .Get 0 }}">', '1:17', 'an action prints inside of the attribute srcdoc'],
  ['<p {{ .Get 0 }}>', '1:4', inTag],
  ['<p {{ .Get 0 }}="x">', '1:4', inTag],
  ['<p data-{{ .Get 0 }}="x">', '1:9', inTag],
  ['<h{{ .Get 0 }}>', '1:3', inTag],
  ['<p {{ "a" | safeHTMLAttr }}="{{ .Get 0 }}">', '1:30', 'an action prints inside of the attribute …'],
  [
    '<p {{ if .Get 0 }}href{{ else }}title{{ end }}="{{ .Get 0 }}">',
    '1:49',
    'an action prints inside of the attribute …',
  ],
  [
    '<p {{ if .Get 0 }}on{{ end }}click="{{ .Get 0 }}">',
    '1:37',
    'an action prints inside of the attribute …click',
  ],
  [
    '<a href="{{ with .Get 0 }}x/{{ end }}{{ .Get 1 }}">',
    '1:38',
    'an action prints in an address whose beginning is not clear',
  ],
  ['{{ if .Get 0 }}<script>{{ end }}x', '1:1', ends],
  ['{{ if .Get 0 }}<p class="{{ else }}<p class=\'{{ end }}x">', '1:1', ends],
  ['{{ if .Get 0 }}{{ else if .Get 1 }}<p {{ end }}>', '1:16', ends],
  ['<p title={{ if .Get 0 }}"{{ end }}x>', '1:10', ends],
  ['{{ if .Get 0 }}<textarea{{ else }}<p{{ end }} title="x">', '1:1', ends],
  ['{{ range .Params }}<p {{ end }}>', '1:1', round],
  ['<p x{{ range .Params }}href="{{ . }}"{{ end }}>', '1:5', round],
  ['<p title="', '1:1', unclosed],
  ['<script>x', '1:1', unclosed],
  ['<!-- x', '1:1', unclosed],
] as const

for (const [source, place, reason] of faults)
  test(`${source} ${reason}`, () => {
    const { problem } = parseTemplate(source, 'a.html')
    assert.equal(problem && `${problem.line}:${problem.column}`, place)
    assert.equal(problem?.reason, reason)
  })

/** Text of the template may stand anywhere; blocks may, as long as they print nothing there. */
const allowed = [
  ['<script>if (a < b) f("</p>")</script>{{ "<" }}', '<script>if (a < b) f("</p>")</script>&lt;'],
  ['</script>{{ "<" }}', '</script>&lt;'],
  ['<style>a > b {}</style>{{ "<" }}', '<style>a > b {}</style>&lt;'],
  [
    '<p style="color: red" onclick="f()" title="{{ "<" }}">',
    '<p style="color: red" onclick="f()" title="&lt;">',
  ],
  ['<p style="{{ if true }}color: red{{ else }}color: blue{{ end }}">', '<p style="color: red">'],
  ['<script>{{ if true }}f(){{ end }}</script>', '<script>f()</script>'],
  ['<p {{ if true }}hidden{{ end }}>', '<p hidden>'],
  ['<p {{ range slice 1 2 }} data-a="{{ . }}"{{ end }}>', '<p  data-a="1" data-a="2">'],
  ['<p{{ with "x" }} class="{{ . }}"{{ else }} id="a"{{ end }}>', '<p class="x">'],
  ['<p title={{ if true }}"<"{{ else }}"a"{{ end }}>', '<p title="<">'],
  ['<p title={{ if true }}{{ "a b" }}{{ end }}>', '<p title=a&#32;b>'],
  ['<p title={{ if false }}a{{ end }}>', '<p title=>'],
  ['<a href="/{{ if true }}?a={{ "b&c" }}{{ end }}">', '<a href="/?a=b%26c">'],
  ['{{ if true }}<p class="{{ else }}<p id="{{ end }}a">', '<p class="a">'],
  ['<p {{ printf "a=%q" "x" | safeHTMLAttr }} title="{{ "<" }}">', '<p a="x" title="&lt;">'],
  ['<p title="{{ "a=b" | safeHTMLAttr }}">', '<p title="a=b">'],
  ['<{{ "b" }} a="{{ "<" }}">', '&lt;b a="&lt;">'],
  ['<!-- <script>{{ "x" }} -->{{ "<" }}', '&lt;'],
] as const

for (const [source, expected] of allowed)
  test(`${source} -> ${expected}`, () => assert.equal(renderArticle(source), expected))

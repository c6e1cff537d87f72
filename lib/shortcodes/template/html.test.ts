import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from './template.fixture.ts'

/** As Hugo 0.111.3 prints it: template, article, output. */
const cases = [
  ['{{ .Get 0 }}', '{{< t "<b>&\'+`x\\"" >}}', '&lt;b&gt;&amp;&#39;&#43;`x&#34;'],
  ['<p title="{{ .Get 0 }}">', '{{< t "<b>&\'+`x\\"" >}}', '<p title="&lt;b&gt;&amp;&#39;&#43;`x&#34;">'],
  ["<p title='{{ .Get 0 }}'>", '{{< t "<b>&\'+`x\\"" >}}', "<p title='&lt;b&gt;&amp;&#39;&#43;`x&#34;'>"],
  ['<p title={{ .Get 0 }}>', '{{< t "<b>&\'+`x\\"" >}}', '<p title=&lt;b&gt;&amp;&#39;&#43;&#96;x&#34;>'],
  ['<p data-x="{{ .Get 0 }}">', '{{< t "<b>&\'+`x\\"" >}}', '<p data-x="&lt;b&gt;&amp;&#39;&#43;`x&#34;">'],
  [
    '<textarea>{{ .Get 0 }}</textarea>',
    '{{< t "<b>&\'+`x\\"" >}}',
    '<textarea>&lt;b&gt;&amp;&#39;&#43;`x&#34;</textarea>',
  ],
  [
    '<title>{{ .Get 0 }}</title>',
    '{{< t "<b>&\'+`x\\"" >}}',
    '<title>&lt;b&gt;&amp;&#39;&#43;`x&#34;</title>',
  ],
  ['<!-- {{ .Get 0 }} -->', '{{< t "<b>&\'+`x\\"" >}}', ''],
  ['{{ .Get 0 | safeHTML }}', '{{< t "<b>&\'+`x\\"" >}}', '<b>&\'+`x"'],
  ['<p title="{{ .Get 0 | safeHTML }}">', '{{< t "<b>&\'+`x\\"" >}}', '<p title="&&#39;&#43;`x&#34;">'],
  ['<p {{ "a=b" | safeHTMLAttr }}>', '{{< t "<b>&\'+`x\\"" >}}', '<p a=b>'],
  [
    '{{ .Get 0 | htmlEscape }}',
    '{{< t "<b>&\'+`x\\"" >}}',
    '&amp;lt;b&amp;gt;&amp;amp;&amp;#39;&#43;`x&amp;#34;',
  ],
  ['{{ .Get 0 | plainify }}', '{{< t "<b>&\'+`x\\"" >}}', '&amp;&#39;&#43;`x&#34;'],
  ['{{ .Get 0 | lower }}', '{{< t "<b>&\'+`x\\"" >}}', '&lt;b&gt;&amp;&#39;&#43;`x&#34;'],
  [
    '<p class="a {{ .Get 0 }} b">',
    '{{< t "<b>&\'+`x\\"" >}}',
    '<p class="a &lt;b&gt;&amp;&#39;&#43;`x&#34; b">',
  ],
  [
    '{{ printf "<i>%s</i>" (.Get 0) }}',
    '{{< t "<b>&\'+`x\\"" >}}',
    '&lt;i&gt;&lt;b&gt;&amp;&#39;&#43;`x&#34;&lt;/i&gt;',
  ],
  ['{{ printf "<i>%s</i>" (.Get 0) | safeHTML }}', '{{< t "<b>&\'+`x\\"" >}}', '<i><b>&\'+`x"</i>'],
  ['{{ htmlUnescape "&lt;b&gt;" }}', '{{< t "<b>&\'+`x\\"" >}}', '&lt;b&gt;'],
  ['{{ htmlUnescape "&lt;b&gt;" | safeHTML }}', '{{< t "<b>&\'+`x\\"" >}}', '<b>'],
  ['a < b {{ "<" }}', '{{< t >}}', 'a &lt; b &lt;'],
  ['1 < 2 > 3 <3', '{{< t >}}', '1 &lt; 2 > 3 &lt;3'],
  ['<!doctype html>x', '{{< t >}}', '<!doctype html>x'],
  ['<!-- gone -->x<!-- also\n -->', '{{< t >}}', 'x'],
  ['<!-- <b> {{ "x" }} -->y{{ "<" }}', '{{< t >}}', 'y&lt;'],
  ['<br/>{{ "<" }}', '{{< t >}}', '<br/>&lt;'],
  ['</p>{{ "<" }}', '{{< t >}}', '</p>&lt;'],
  [
    '<div class="alert{{ with .Get 0 }} alert-{{ . }}{{ end }}">',
    '{{< t "a\\"b" >}}',
    '<div class="alert alert-a&#34;b">',
  ],
  ['<b>', '{{< t >}}', '<b>'],
  ['<h2 id="{{ anchorize "A <b>" }}">', '{{< t >}}', '<h2 id="a-b">'],
  ['<p {{ if true }}hidden{{ end }} title="{{ "<" }}">', '{{< t >}}', '<p hidden title="&lt;">'],
  ['<p {{ if false }}hidden{{ end }}>{{ "<" }}', '{{< t >}}', '<p >&lt;'],
  ['<p title={{ "a b=c" }}>', '{{< t >}}', '<p title=a&#32;b&#61;c>'],
  ['<input value="{{ 3 }}">', '{{< t >}}', '<input value="3">'],
  ['<input type={{ "text" }} checked>', '{{< t >}}', '<input type=text checked>'],
  ['{{ "<b>" | safeHTML | upper }}', '{{< t >}}', '&lt;B&gt;'],
  ['{{ print "<b>" }}', '{{< t >}}', '&lt;b&gt;'],
  ['{{ slice "<b>" "a" }}', '{{< t >}}', '[&lt;b&gt; a]'],
  ['{{ dict "<" "a" }}', '{{< t >}}', 'map[&lt;:a]'],
  ['{{ true }}{{ 1.5 }}', '{{< t >}}', 'true1.5'],
  ['<p title="{{ slice "<b>" }}">', '{{< t >}}', '<p title="[&lt;b&gt;]">'],
  [
    '<svg viewBox="0 0 {{ 3 }} {{ 4 }}"><path d="{{ "M0 0" }}"/></svg>',
    '{{< t >}}',
    '<svg viewBox="0 0 3 4"><path d="M0 0"/></svg>',
  ],
  ['<p class="{{ "a" }}{{ "b" }}">', '{{< t >}}', '<p class="ab">'],
  ['<img alt="{{ "a" | markdownify }}">', '{{< t >}}', '<img alt="a">'],
  ['<img alt="{{ "<b>x</b> & y" | safeHTML }}">', '{{< t >}}', '<img alt="x & y">'],
  ['<textarea>{{ "<b>" | safeHTML }}</textarea>', '{{< t >}}', '<textarea>&lt;b&gt;</textarea>'],
  ['<noscript>{{ "<" }}</noscript>', '{{< t >}}', '<noscript>&lt;</noscript>'],
  ['<pre>{{ `<a\n b>` }}</pre>', '{{< t >}}', '<pre>&lt;a\n b&gt;</pre>'],
] as const

for (const [template, article, expected] of cases)
  test(`${template} ${article}`, () => assert.equal(renderArticle(template, article), expected))

test('an empty value without quotes does not take the next attribute for its own', () =>
  assert.equal(renderArticle('<p title={{ "" }} class=a>'), '<p title="" class=a>'))

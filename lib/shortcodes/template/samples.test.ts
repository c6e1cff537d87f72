import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from './template.fixture.ts'

/** Shortcodes as the themes for documentation have them, in our own words: name, template, article, output. */
const samples = [
  [
    'an alert by kind, with a title',
    `{{- $kind := .Get "color" | default "primary" -}}
<div class="alert alert-{{ $kind }}" role="alert">
{{ with .Get "title" }}<h4 class="alert-heading">{{ . | safeHTML }}</h4>{{ end }}
{{ .Inner | markdownify }}
</div>`,
    '{{< t title="Mind <em>this</em>" color="warning" >}}**now**{{< /t >}}',
    '<div class="alert alert-warning" role="alert">\n<h4 class="alert-heading">Mind <em>this</em></h4>\n<strong>now</strong>\n</div>',
  ],
  [
    'a callout, positional or named',
    `{{- $context := .Get "context" | default (.Get 0) | default "note" | lower -}}
{{- $icons := dict "note" "info" "danger" "fire" -}}
<div class="callout callout-{{ $context }}"><i data-icon="{{ index $icons $context | default "info" }}"></i>{{ .Inner }}</div>`,
    '{{< t Danger >}}<p>x</p>{{< /t >}}',
    '<div class="callout callout-danger"><i data-icon="fire"></i><p>x</p></div>',
  ],
  [
    'a hint with one of some kinds only',
    `{{ $type := .Get 0 }}{{ if not (in (slice "info" "warning" "danger") $type) }}{{ errorf "unknown %q: %s" $type .Position }}{{ $type = "info" }}{{ end -}}
<blockquote class="hint {{ $type }}">{{ .Inner | .Page.RenderString }}</blockquote>`,
    '{{< t wrong >}}**x**{{< /t >}}',
    '<blockquote class="hint info"><strong>x</strong></blockquote>',
  ],
  [
    'a video by its id',
    `{{- $id := .Get "id" | default (.Get 0) -}}
{{- if .Get "autoplay" -}}{{ warnf "no" }}{{ end -}}
<div class="ratio"><iframe src="https://www.youtube-nocookie.com/embed/{{ $id }}{{ with .Get "start" }}?start={{ . }}{{ end }}" title="{{ .Get "title" | default "A video" }}" allowfullscreen></iframe></div>`,
    '{{< t id="a_b-9" start=30 title="Say \\"hi\\"" >}}',
    '<div class="ratio"><iframe src="https://www.youtube-nocookie.com/embed/a_b-9?start=30" title="Say &#34;hi&#34;" allowfullscreen></iframe></div>',
  ],
  [
    'a figure',
    `<figure{{ with .Get "class" }} class="{{ . }}"{{ end }}>
  {{- if .Get "link" }}<a href="{{ .Get "link" }}"{{ with .Get "target" }} target="{{ . }}"{{ end }}>{{ end -}}
  <img src="{{ .Get "src" | relURL }}"
    {{- if or (.Get "alt") (.Get "caption") }} alt="{{ with .Get "alt" }}{{ . }}{{ else }}{{ .Get "caption" | markdownify | plainify }}{{ end }}"{{ end -}}
    {{- with .Get "width" }} width="{{ . }}"{{ end }}>
  {{- if .Get "link" }}</a>{{ end -}}
  {{- with .Get "caption" }}<figcaption>{{ . | markdownify }}</figcaption>{{ end -}}
</figure>`,
    '{{< t src="img/a b.png" link="javascript:alert(1)" caption="**A** & b" width=300 >}}',
    '<figure><a href="#ZgotmplZ"><img src="/docs/img/a%20b.png" alt="A &amp;amp; b" width="300"></a><figcaption><strong>A</strong> &amp; b</figcaption></figure>',
  ],
  [
    'a button to a page of the site or elsewhere',
    `{{ $ref := "" }}{{ $target := "" }}
{{- with .Get "href" }}{{ $ref = . }}{{ $target = "_blank" }}{{ end }}
{{- with .Get "relref" }}{{ $ref = relref $ . }}{{ end -}}
<a {{ with $ref }}href="{{ . }}"{{ end }} {{ with $target }}target="{{ . }}" rel="noopener"{{ end }} class="btn{{ with .Get "class" }} {{ . }}{{ end }}">{{ $.Inner | markdownify }}</a>`,
    '{{< t relref="other.md" class="big" >}}Go{{< /t >}}',
    '<a href="/docs/other/"  class="btn big">Go</a>',
  ],
  [
    'details with an id from the title',
    `<details id="{{ anchorize (.Get "title") }}" {{ if .Get "open" }}open{{ end }}><summary>{{ .Get "title" | markdownify }}</summary>
{{ .Inner }}</details>`,
    '{{< t title="What is **it**?" open=true >}}x{{< /t >}}',
    '<details id="what-is-it" open><summary>What is <strong>it</strong>?</summary>\nx</details>',
  ],
  [
    'keys of a keyboard',
    `{{ range $i, $key := split (.Get 0) "+" }}{{ if $i }}+{{ end }}<kbd>{{ trim $key " " | title }}</kbd>{{ end }}`,
    '{{< t "ctrl + <" >}}',
    '<kbd>Ctrl</kbd>+<kbd>&lt;</kbd>',
  ],
  [
    'a badge',
    `<span class="badge text-bg-{{ .Get "style" | default "info" }}" data-w="{{ mul (.Get "width" | default 2) 10 }}px">{{ with .Get "content" }}{{ . }}{{ else }}{{ .Inner | safeHTML }}{{ end }}</span>`,
    '{{< t content="New <b>" width=3 >}}{{< /t >}}',
    '<span class="badge text-bg-info" data-w="30px">New &lt;b&gt;</span>',
  ],
  [
    'a parameter of the page or the site',
    `{{ $name := .Get 0 }}{{ with $name }}{{ with $.Page.Param . }}{{ . }}{{ else }}{{ errorf "Parameter %q not found" $name }}{{ end }}{{ end }}`,
    '{{< t color >}} {{< t social.name >}} {{< t none >}}|',
    'red &amp; blue fing |',
  ],
  [
    'a column that asks its parent',
    `{{ with .Parent }}<td class="{{ .Get "align" | default "left" }}">{{ $.Inner }}</td>{{ else }}<table>{{ .Inner }}</table>{{ end }}`,
    '{{< t align=right >}}{{< t >}}1{{< /t >}}{{< t >}}2{{< /t >}}{{< /t >}}',
    '<table><td class="right">1</td><td class="right">2</td></table>',
  ],
  [
    'a version of the site within text, without a line of its own',
    `{{- /* The newest release. */ -}}
{{- $version := index .Site.Params "version" | default "1.0" -}}
{{- if hasPrefix $version "v" }}{{ $version = strings.TrimPrefix "v" $version }}{{ end -}}
v{{ $version }}
{{- "" -}}
`,
    'a {{< t >}} b',
    'a v1.0 b',
  ],
] as const

for (const [name, template, article, expected] of samples)
  test(name, () => assert.equal(renderArticle(template, article), expected))

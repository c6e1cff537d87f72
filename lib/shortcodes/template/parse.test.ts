import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTemplate } from './parse.ts'
import { templateOf } from './template.fixture.ts'

/** What is outside of the subset: source, place, reason. */
const faults = [
  ['{{ partial "x" . }}', '1:4', 'partial is not supported'],
  ['{{ partialCached "x" . }}', '1:4', 'partialCached is not supported'],
  ['{{ readFile "/etc/passwd" }}', '1:4', 'readFile is not supported'],
  ['a\n  {{ resources.Get "x" }}', '2:6', 'resources.Get is not supported'],
  ['{{ where .Params "a" 1 }}', '1:4', 'where is not supported'],
  ['{{ getenv "HOME" }}', '1:4', 'getenv is not supported'],
  ['{{ os.Getenv "HOME" }}', '1:4', 'os.Getenv is not supported'],
  ['{{ now.Year }}', '1:4', 'now.Year is not supported'],
  ['{{ template "x" . }}', '1:4', 'template is not supported'],
  ['{{ define "x" }}{{ end }}', '1:4', 'define is not supported'],
  ['{{ block "x" . }}{{ end }}', '1:4', 'block is not supported'],
  ['{{ range .Params }}{{ break }}{{ end }}', '1:23', 'break is not supported'],
  ['{{ return 1 }}', '1:4', 'return is not supported'],
  ['{{ constructor }}', '1:4', 'constructor is not supported'],
  ['{{ toString 1 }}', '1:4', 'toString is not supported'],
  ['{{ .Scratch.Set "a" 1 }}', '1:4', '.Scratch is not supported'],
  ['{{ .Site.GetPage "x" }}', '1:9', '.GetPage is not supported'],
  ['{{ site.RegularPages }}', '1:8', '.RegularPages is not supported'],
  ['{{ $.Page.Resources }}', '1:10', '.Resources is not supported'],
  ['{{ with .Page }}{{ .Content }}{{ end }}', '1:20', '.Content is not supported'],
  ['{{ $p := .Page }}{{ $p.File.Path }}', '1:23', '.File is not supported'],
  ['{{ .Parent.Scratch }}', '1:11', '.Scratch is not supported'],
  ['{{ .constructor }}', '1:4', '.constructor is not supported'],
  ['{{ .Page.__proto__ }}', '1:9', '.__proto__ is not supported'],
  ['{{ .Page.File.Path }}', '1:9', '.File is not supported'],
  ['{{ jsonify .Params }}', '1:4', 'jsonify is not supported'],
  ['{{ range seq 3 }}{{ end }}', '1:10', 'seq is not supported'],
  ['{{ $x }}', '1:4', 'the variable $x is not declared'],
  ['{{ $x = 1 }}', '1:4', 'the variable $x is not declared'],
  ['{{ if true }}{{ $x := 1 }}{{ end }}{{ $x }}', '1:39', 'the variable $x is not declared'],
  ['{{ with $x := 1 }}{{ end }}{{ $x }}', '1:31', 'the variable $x is not declared'],
  ['{{ range $i, $e = .Params }}{{ end }}', '1:14', 'range declares its variables with :='],
  ['{{ range $a, $b, $c := .Params }}{{ end }}', '1:16', 'there are too many variables'],
  ['{{ if true }}', '1:1', 'if has no end'],
  ['a\n\n{{ range .Params }}x', '3:1', 'range has no end'],
  ['{{ if true }}{{ else }}', '1:1', 'if has no end'],
  ['{{ if true }}{{ else }}{{ else }}{{ end }}', '1:24', 'if has a second else'],
  ['{{ if true }}{{ else x }}{{ end }}', '1:14', 'else is followed by if or by nothing'],
  ['{{ if true }}{{ else with 1 }}{{ end }}', '1:14', 'else is followed by if or by nothing'],
  ['{{ range .Params }}{{ else if true }}{{ end }}', '1:20', 'else is followed by if or by nothing'],
  ['{{ if true }}{{ end x }}', '1:14', 'end stands alone'],
  ['{{ end }}', '1:1', 'end belongs to no block'],
  ['{{ else }}', '1:1', 'else belongs to no block'],
  ['{{ if }}{{ end }}', '1:1', 'a value is missing'],
  ['{{ }}', '1:1', 'a value is missing'],
  ['{{ "a" | }}', '1:1', 'a value is missing'],
  ['{{ (upper "a" }}', '1:4', 'a parenthesis is not closed'],
  ['{{ upper "a") }}', '1:13', ') stands where nothing can follow'],
  ['{{ | upper }}', '1:4', '| stands where a value belongs'],
  ['{{ "a" "b" }}', '1:4', 'this is no function and takes no arguments'],
  ['{{ "a" | "b" }}', '1:10', 'this is no function and takes no arguments'],
  ['{{ upper "a', '1:10', 'a string is not closed'],
  ['{{ upper `a', '1:10', 'a string is not closed'],
  ['{{ "\\q" }}', '1:4', 'the escape \\q is not supported'],
  ["{{ 'a' }}", '1:4', '"\'" is not understood here'],
  ['{{ 0x10 }}', '1:4', '"0" is not understood here'],
  ['{{ 1e3 }}', '1:4', '"1" is not understood here'],
  ['{{ upper', '1:1', '{{ is not closed'],
  ['{{ if {{ end }}', '1:1', '{{ is not closed'],
  ['x{{', '1:2', '{{ is not closed'],
  ['{{/* a', '1:1', 'a comment is not closed'],
  ['{{/* a */ b }}', '1:1', 'a comment must end with */}} or */ -}}'],
  ['{{ a % b }}', '1:6', '"%" is not understood here'],
  ['{{ .Params.foo-bar }}', '1:15', '"-" is not understood here'],
] as const

for (const [source, place, reason] of faults)
  test(`${JSON.stringify(source)} is no template: ${reason}`, () => {
    const { problem } = parseTemplate(source, 'layouts/shortcodes/a.html')
    assert.equal(
      problem && `${problem.file}:${problem.line}:${problem.column}`,
      `layouts/shortcodes/a.html:${place}`,
    )
    assert.equal(problem?.reason, reason)
    assert.match(problem?.hint ?? '', /the shortcode counts as unknown/)
    assert.equal(problem?.severity, 'warning')
  })

const many = 10_000
const hostile = [
  [
    '10,000 nested ifs',
    '{{ if true }}'.repeat(many) + '{{ end }}'.repeat(many),
    'blocks are nested more than 100 deep',
  ],
  ['10,000 unclosed ranges', '{{ range .Params }}'.repeat(many), 'blocks are nested more than 100 deep'],
  [
    '10,000 parentheses',
    `{{ ${'('.repeat(many)}1${')'.repeat(many)} }}`,
    'an action has more than 500 words',
  ],
  ['a pipeline of 10,000', `{{ "a"${' | upper'.repeat(many)} }}`, 'an action has more than 500 words'],
  ['a chain of 10,000 fields', `{{ .Params${'.a'.repeat(many)} }}`, 'an action has more than 500 words'],
  ['100,000 unclosed actions', '{{ '.repeat(100_000), '{{ is not closed'],
  [
    '10,000 else-ifs',
    `{{ if true }}${'{{ else if false }}'.repeat(many)}`,
    'blocks are nested more than 100 deep',
  ],
  ['an endless comment', `{{/*${' *'.repeat(100_000)}`, 'a comment is not closed'],
  ['an endless string', `{{ "${'a\\"'.repeat(100_000)}`, 'a string is not closed'],
  ['two million characters', 'a'.repeat(2_000_000), 'the template is longer than 1000000 characters'],
] as const

for (const [name, source, reason] of hostile)
  test(`${name}: a problem, no crash`, () =>
    assert.equal(parseTemplate(source, 'a.html').problem?.reason, reason))

test('90 nested blocks, 400 words in an action, 10,000 blocks side by side are one template', () => {
  templateOf(`${'{{ if true }}'.repeat(90)}x${'{{ end }}'.repeat(90)}`)
  templateOf(`{{ if true }}${'{{ else if false }}x'.repeat(90)}{{ end }}`)
  templateOf(`{{ ${'('.repeat(200)}1${')'.repeat(200)} }}`)
  templateOf('{{ if true }}x{{ end }}'.repeat(many))
  templateOf(' \n'.repeat(100_000) + '{{- "x" -}}'.repeat(many))
})

const readers = [
  ['<img src="{{ .Get 0 }}">', false],
  ['{{ .Inner }}', true],
  ['{{ if true }}{{ with .InnerDeindent }}{{ . }}{{ end }}{{ end }}', true],
  ['{{ range .Params }}{{ $.Inner | markdownify }}{{ end }}', true],
  ['{{ .Params.Inner }}', false],
] as const

for (const [source, usesInner] of readers)
  test(`${source} ${usesInner ? 'needs' : 'has no'} closing tag`, () =>
    assert.equal(templateOf(source).usesInner, usesInner))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from '../template.fixture.ts'

/** As Hugo 0.111.3 prints it: template, article, output. */
const cases = [
  [
    '<style>a { color: {{ .Get 0 }} }</style>',
    '{{< t "<b>&\'+`x\\"" >}}',
    '<style>a { color: ZgotmplZ }</style>',
  ],
  ['<p style="color: {{ .Get 0 }}">', '{{< t "<b>&\'+`x\\"" >}}', '<p style="color: ZgotmplZ">'],
  [
    '<p style="background: url({{ .Get 0 }})">',
    '{{< t "javascript:alert(1)" >}}',
    '<p style="background: url(#ZgotmplZ)">',
  ],
  [
    '<p style="background-image: url(\'{{ .Get 0 }}\')">',
    '{{< t "javascript:alert(1)" >}}',
    '<p style="background-image: url(\'#ZgotmplZ\')">',
  ],
  ['<p style="background: url({{ .Get 0 }})">', '{{< t "/a b" >}}', '<p style="background: url(/a%20b)">'],
  [
    '<p style="background-image: url(\'{{ .Get 0 }}\')">',
    '{{< t "/a b" >}}',
    '<p style="background-image: url(\'/a%20b\')">',
  ],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "red" >}}', '<p style="width: red">'],
  ['<style>p { width: {{ .Get 0 }}px }</style>', '{{< t "red" >}}', '<style>p { width: redpx }</style>'],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "#fff" >}}', '<p style="width: #fff">'],
  ['<style>p { width: {{ .Get 0 }}px }</style>', '{{< t "#fff" >}}', '<style>p { width: #fffpx }</style>'],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "10px" >}}', '<p style="width: 10px">'],
  ['<style>p { width: {{ .Get 0 }}px }</style>', '{{< t "10px" >}}', '<style>p { width: 10pxpx }</style>'],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "50%" >}}', '<p style="width: 50%">'],
  ['<style>p { width: {{ .Get 0 }}px }</style>', '{{< t "50%" >}}', '<style>p { width: 50%px }</style>'],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "expression(1)" >}}', '<p style="width: ZgotmplZ">'],
  [
    '<style>p { width: {{ .Get 0 }}px }</style>',
    '{{< t "expression(1)" >}}',
    '<style>p { width: ZgotmplZpx }</style>',
  ],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "1;a:b" >}}', '<p style="width: ZgotmplZ">'],
  [
    '<style>p { width: {{ .Get 0 }}px }</style>',
    '{{< t "1;a:b" >}}',
    '<style>p { width: ZgotmplZpx }</style>',
  ],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "a b" >}}', '<p style="width: a b">'],
  ['<style>p { width: {{ .Get 0 }}px }</style>', '{{< t "a b" >}}', '<style>p { width: a bpx }</style>'],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "-moz-binding" >}}', '<p style="width: ZgotmplZ">'],
  [
    '<style>p { width: {{ .Get 0 }}px }</style>',
    '{{< t "-moz-binding" >}}',
    '<style>p { width: ZgotmplZpx }</style>',
  ],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "x/y" >}}', '<p style="width: ZgotmplZ">'],
  ['<style>p { width: {{ .Get 0 }}px }</style>', '{{< t "x/y" >}}', '<style>p { width: ZgotmplZpx }</style>'],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "50" >}}', '<p style="width: 50">'],
  ['<style>p { width: {{ .Get 0 }}px }</style>', '{{< t "50" >}}', '<style>p { width: 50px }</style>'],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "url(x)" >}}', '<p style="width: ZgotmplZ">'],
  [
    '<style>p { width: {{ .Get 0 }}px }</style>',
    '{{< t "url(x)" >}}',
    '<style>p { width: ZgotmplZpx }</style>',
  ],
  ['<p style="width: {{ .Get 0 }}">', '{{< t "var(--x)" >}}', '<p style="width: ZgotmplZ">'],
  [
    '<style>p { width: {{ .Get 0 }}px }</style>',
    '{{< t "var(--x)" >}}',
    '<style>p { width: ZgotmplZpx }</style>',
  ],
  ['<p style="{{ "color: red" | safeCSS }}">', '{{< t >}}', '<p style="color: red">'],
  ['<p style="{{ "color: red" }}">', '{{< t >}}', '<p style="color: red">'],
  ['<p style="font-family: \'{{ .Get 0 }}\'">', '{{< t "a\'b" >}}', '<p style="font-family: \'a\\27 b\'">'],
  ['<style>{{ "p { color: red }" | safeCSS }}</style>', '{{< t >}}', '<style>p { color: red }</style>'],
  ['<style>@import "{{ "x.css" }}";</style>', '{{< t >}}', '<style>@import "x.css";</style>'],
  [
    '<style>p::after { content: "{{ "a\\"b" }}" }</style>',
    '{{< t >}}',
    '<style>p::after { content: "a\\22 b" }</style>',
  ],
] as const

for (const [template, article, expected] of cases)
  test(`${template} ${article}`, () => assert.equal(renderArticle(template, article), expected))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import katex from 'katex'
import { mendMathml } from './mend-mathml.ts'

const mathmlOf = (tex: string) =>
  mendMathml(katex.renderToString(tex, { output: 'mathml', displayMode: true, strict: 'ignore' }))

// Letters after the charts of Unicode: those that it had before it had the alphabets stand elsewhere.
for (const [tex, letters] of [
  ['\\mathbb{RCx1}', 'ℝℂ𝕩𝟙'],
  ['\\mathbf{xZ0}', '𝐱𝐙𝟎'],
  ['\\mathcal{LAB}', 'ℒ𝒜ℬ'],
  ['\\mathscr{F}', 'ℱ'],
  ['\\mathfrak{gCZ}', '𝔤ℭℨ'],
  ['\\mathsf{aS1}', '𝖺𝖲𝟣'],
  ['\\mathtt{tT9}', '𝚝𝚃𝟿'],
  ['\\boldsymbol{hx}', '𝒉𝒙'],
  ['\\boldsymbol{\\alpha\\Omega}', '𝜶𝛀'],
  ['\\bm{\\nabla\\partial}', '𝛁𝛛'],
  ['\\mathbf{+}', '+'],
  ['\\mathrm{d}', 'd'],
] as const)
  test(`letters of ${tex}`, () => {
    const text = mathmlOf(tex)
      .replace(/<annotation.*/, '')
      .replace(/<[^>]*>/g, '')
    assert.equal(text, letters)
  })

for (const [tex, expected] of [
  ['\\textbf{Note}', /<mtext class="math-bold">Note/],
  ['\\texttt{ls}', /<mtext class="math-monospace">ls/],
  ['\\cancel{x}', /<mrow class="math-up"><mi>x/],
  ['\\bcancel{x}', /<mrow class="math-down">/],
  ['\\xcancel{x}', /<mrow class="math-cross">/],
  ['\\sout{x}', /<mrow class="math-strike">/],
  ['\\boxed{x}', /<mrow class="math-box">/],
  ['\\fcolorbox{red}{yellow}{a}', /<mrow class="math-box" mathbackground="yellow" mathcolor="red">/],
  ['\\colorbox{lime}{a}', /<mrow class="math-fill" mathbackground="lime">/],
  ['\\overline{ab}', /<mrow class="math-over"><mrow><mi>a/],
  ['\\underline{ab}', /<mrow class="math-under">/],
  [
    '\\begin{array}{l|r}a&b\\end{array}',
    /<mtd class="math-left math-gap-after">.*<mtd class="math-right math-gap-before math-start">/,
  ],
  ['\\begin{array}{c:c}a&b\\end{array}', /math-start math-dashed-start/],
  [
    '\\begin{array}{|c|}\\hline a\\\\\\hdashline b\\\\\\hline\\end{array}',
    /<mrow class="math-start math-end math-top math-bottom">.*math-top math-dashed-top/,
  ],
  ['\\begin{cases}a&b\\end{cases}', /<mtd class="math-left math-gap-after">/],
  ['\\begin{aligned}a&=b\\end{aligned}', /<mtd class="math-right">.*<mtd class="math-left">/],
  ['\\begin{align}a&=b\\end{align}', /math-half.*<mtd class="math-right">.*<mtd class="math-left">/],
  ['\\begin{smallmatrix}a&b\\end{smallmatrix}', /<mtable class="math-small">/],
  [
    'a\\\\b',
    /<mtable class="math-lines math-table"><mtr><mtd class="math-center"><mrow><mi>a<\/mi><\/mrow><\/mtd><\/mtr><mtr>/,
  ],
  ['\\begin{vmatrix}a\\end{vmatrix}', /<mo fence="true" stretchy="true">∣/],
  ['\\pmb{x}', /math-heavy/],
] as const)
  test(`${tex} is written in what browsers follow`, () => {
    const html = mathmlOf(tex)
    assert.match(html, expected)
    assert.doesNotMatch(html, / style=|menclose|mathvariant="(?!normal)|column|row(?:lines|spacing)/)
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import type { Passthrough } from '../types.ts'
import { compileArticle } from './compile.ts'

/** As Hugo's documentation has them. */
const marks: Passthrough = {
  block: [
    ['\\[', '\\]'],
    ['$$', '$$'],
  ],
  inline: [['\\(', '\\)']],
}

const compile = (body: string, passthrough = marks, format: 'md' | 'mdx' = 'md') =>
  compileArticle({ path: `a.${format}`, format, body }, new Set(['Math']), { passthrough })

/** Paragraphs and formulas of an article, in their order: a block as `[tex]`, one within a line as `(tex)`. */
async function read(body: string, format: 'md' | 'mdx' = 'md'): Promise<string[]> {
  const { code, problems } = await compile(body, marks, format)
  assert.deepEqual(problems, [])
  const tags = code.matchAll(/_jsxs?\(_components\.(\w+)|tex: ("(?:[^"\\]|\\.)*")(,\s*display: true)?/g)
  return [...tags].flatMap(([, tag, tex, display]) => {
    if (tex === undefined) return tag === 'p' || tag === 'em' ? [tag] : []
    return [display ? `[${JSON.parse(tex).trim()}]` : `(${JSON.parse(tex)})`]
  })
}

for (const [body, expected] of [
  ['So \\(a^*b^*c\\) it is.', ['p', '(a^*b^*c)']],
  ['\\(x_1\\) and \\(x_2\\)', ['p', '(x_1)', '(x_2)']],
  ['Two\nlines \\(a +\nb\\).', ['p', '(a +\nb)']],
  ['\\[x < y \\& z\\]', ['[x < y \\& z]']],
  ['$$\nx_i\n\\cdot *y*\n$$', ['[x_i\n\\cdot *y*]']],
  ['Before $$x$$ after', ['p', '[x]', 'p']],
  ['- Item \\[x\\]\n- Item', ['[x]']],
  ['> Quote\n> \\(a\n> b\\)', ['p', '(a\nb)']],
  ['| a | b |\n|---|---|\n| \\(x\\) | \\[y\\] |', ['(x)', '(y)']],
  ['It is $5 and $6.', ['p']],
  ['Not \\(closed, *so*', ['p', 'em']],
  ['`\\(x\\)` and\n\n    \\[y\\]', ['p']],
  ['\\\\(x\\\\)', ['p']],
] as const)
  test(`passthrough of ${JSON.stringify(body)}`, async () => {
    assert.deepEqual(await read(body), expected)
  })

test('in .mdx a formula may hold braces', async () => {
  assert.deepEqual(await read('So \\(\\frac{a}{b}\\) it is.\n\n$$\n\\sum_{i}\n$$', 'mdx'), [
    'p',
    '(\\frac{a}{b})',
    '[\\sum_{i}]',
  ])
})

test('without marks nothing is passed through, and chemistry is known', async () => {
  const { code } = await compile('\\(x\\)', { block: [], inline: [] })
  assert.doesNotMatch(code, /Math/)
  assert.deepEqual((await compile('\\(\\ce{H2O}\\)')).problems, [])
})

test('a formula that KaTeX does not know is a warning, with its line, and shown as it is written', async () => {
  const { problems, code } = await compile('Text\n\n\\[\nx\n\\unknown\n\\]')
  assert.deepEqual(problems.map(formatProblem), [
    'a.md:5:1 warning: formula: Undefined control sequence: \\unknown\n    The formula is TeX, as KaTeX knows it: https://katex.org/docs/supported',
  ])
  assert.match(code, /unknown/)
})

test('marks that nothing closes are looked for once', async () => {
  const { problems } = await compile('\\( \\[ '.repeat(20_000))
  assert.deepEqual(problems, [])
})

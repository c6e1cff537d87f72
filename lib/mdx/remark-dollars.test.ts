import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileArticle } from './compile.ts'

/** Formulas of an article in which dollars stand around them: one on lines of its own as `[tex]`. */
async function read(body: string, format: 'md' | 'mdx' = 'md'): Promise<string[]> {
  const { code } = await compileArticle({ path: `a.${format}`, format, body }, new Set(['Math']), {
    math: true,
  })
  const found = code.matchAll(/tex: ("(?:[^"\\]|\\.)*")(,\s*display: true)?/g)
  return [...found].map(([, tex = '""', display]) => (display ? `[${JSON.parse(tex)}]` : JSON.parse(tex)))
}

// By the rule of tex_math_dollars in Pandoc's manual; only for code the rule is ours.
for (const [body, expected] of [
  ['It costs $5 and $6.', []],
  ['It costs $5, $6 or $7, where $x$ is free.', ['x']],
  ['From $5-$10, US$5/US$6, $1–$2', []],
  ['**$5** and *$6*', []],
  ['It costs $5\nand $6.', []],
  ['| $5 | $6 |\n| --- | --- |\n| $7 | $x$ |', ['x']],
  ['- $5\n- $6', []],
  ['Set $HOME and $PATH.', []],
  ['$20,000 and $30,000', []],
  ['A lone $ and $ again, and a last $', []],
  ['$ x$ and $x $ and $\tx$', []],
  ['$x$ and $y_1$', ['x', 'y_1']],
  ['$x$, ($y$) "$z$"', ['x', 'y', 'z']],
  ['the $i$th of $2^n$-many', ['i', '2^n']],
  ['$x$1 but $y$ 1', ['y']],
  ['$5 + x$', ['5 + x']],
  ['$*a*b$ and $a < b$', ['*a*b', 'a < b']],
  ['Two $a +\nb$ lines', ['a +\nb']],
  ['$a\\$b$', ['a\\$b']],
  ['$a\\\\$', ['a\\\\']],
  ['\\$5 and $x$ and \\$', ['x']],
  ['\\$$x$', ['x']],
  ['It costs $5 in `$HOME`', []],
  ['`$x$`', []],
  ['$$x$$ within', ['x']],
  ['$$\nx\n$$', ['[x]']],
  ['$$5 and $6', []],
  ['$x', []],
] as const)
  test(`formulas of ${JSON.stringify(body)}`, async () => {
    assert.deepEqual(await read(body), expected)
  })

test('in .mdx a formula may hold braces, and a price is none', async () => {
  assert.deepEqual(await read('It costs $5, and $\\frac{a}{b}$ is $6.', 'mdx'), ['\\frac{a}{b}'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { compileArticle } from './compile.ts'

const compile = (body: string, math = false) =>
  compileArticle({ path: 'a.md', format: 'md', body }, new Set(), { math })

const hints = {
  formula: '\n    The formula is TeX, as KaTeX knows it: https://katex.org/docs/supported',
  diagram: '\n    The manual’s page on diagrams lists what is drawn; the source is shown as code.',
}
const faults: [body: string, said: string][] = [
  [
    'Text.\n\n```math\nx\n\\frac{a\n```',
    `a.md:5:1 error: formula: Unexpected end of input in a macro argument, expected '}'${hints.formula}`,
  ],
  [
    '```mermaid\npie\n  "a": 3\n```',
    `a.md:1:1 warning: diagram: a diagram of the kind pie is not drawn${hints.diagram}`,
  ],
  ['```mermaid\ngraph TD\n```', `a.md:1:1 error: diagram: there is nothing in it${hints.diagram}`],
]
for (const [body, said] of faults)
  test(`${JSON.stringify(body)} is said with its line, and shown as it is written`, async () => {
    const { problems, code } = await compile(body)
    assert.deepEqual(problems.map(formatProblem), [said])
    assert.match(code, /_createMdxContent/)
  })

test('dollars are prices, unless the site wants formulas', async () => {
  assert.doesNotMatch((await compile('It costs $5 and $10.')).code, /Math/)
  assert.match((await compile('So $a^2$ it is.', true)).code, /<math/)
  assert.match((await compile('$$\na^2\n$$', true)).code, /display=\\"block\\"/)
})

const kinds = {
  flowchart: 'flowchart TD\n A --> B',
  states: 'stateDiagram-v2\n [*] --> Idle\n Idle --> Busy: start',
  sequence: 'sequenceDiagram\n Ann->>Bo: Hello\n Bo-->>Ann: Yes',
  classes: 'classDiagram\n Animal <|-- Duck',
  entities: 'erDiagram\n USER ||--o{ ORDER : places',
}
for (const [kind, source] of Object.entries(kinds))
  test(`a diagram is drawn without styles, scripts and other addresses: ${kind}`, async () => {
    const { code, problems } = await compile(`\`\`\`mermaid\n${source}\n\`\`\``)
    assert.deepEqual(problems, [])
    const svg: string = JSON.parse(/svg: ("(?:[^"\\]|\\.)*")/.exec(code)?.[1] ?? '""')
    assert.match(svg, /<text/)
    assert.doesNotMatch(svg, /<style|\sstyle=|script|href|https?:|\son\w+=/)
  })

test('labels of a diagram stay text', async () => {
  const { code } = await compile(
    '```mermaid\ngraph TD\n A["<script>alert(1)</script><img src=x onerror=y>"] --> B\n```',
  )
  assert.doesNotMatch(code, /<script|<img/)
})

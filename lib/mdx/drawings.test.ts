import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { cleanDrawing } from './clean-drawing.ts'
import { compileArticle } from './compile.ts'
import { drawDiagram } from './draw-diagram.ts'

const compile = (body: string, math = false) =>
  compileArticle({ path: 'a.md', format: 'md', body }, new Set(), { math })

const hints = {
  formula: '\n    The formula is TeX, as KaTeX knows it: https://katex.org/docs/supported',
  diagram: '\n    The language is Mermaid’s: https://mermaid.js.org; the source is shown as code.',
}
const faults: [body: string, said: string][] = [
  [
    'Text.\n\n```math\nx\n\\frac{a\n```',
    `a.md:5:1 error: formula: Unexpected end of input in a macro argument, expected '}'${hints.formula}`,
  ],
  [
    '```mermaid\npie\n  "a": 3\n  "b"\n```',
    `a.md:4:1 error: diagram: Parsing failed:  Parse error on line 3, column 6: Expecting token of type ':'${hints.diagram}`,
  ],
  [
    '```mermaid\ngraph TD\n  A --\n```',
    `a.md:3:1 error: diagram: Parse error on line 3: unexpected '1'${hints.diagram}`,
  ],
  [
    '```mermaid\nflow TD\n```',
    `a.md:1:1 error: diagram: No diagram type detected matching given configuration for text: flow TD${hints.diagram}`,
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
  assert.doesNotMatch((await compile('It costs $a$ and $10.')).code, /Math/)
  assert.match((await compile('So $a^2$ it is.', true)).code, /<math/)
  assert.match((await compile('$$\na^2\n$$', true)).code, /display=\\"block\\"/)
})

const kinds = {
  flowchart: 'flowchart TD\n A --> B',
  states: 'stateDiagram-v2\n [*] --> Idle\n Idle --> Busy: start',
  sequence: 'sequenceDiagram\n Ann->>Bo: Hello\n Bo-->>Ann: Yes',
  classes: 'classDiagram\n Animal <|-- Duck',
  entities: 'erDiagram\n USER ||--o{ ORDER : places',
  'new shapes': 'flowchart LR\n A@{ shape: cyl, label: "Store" } --> B',
  pie: 'pie title Fruit\n "Apples": 3\n "Pears": 1',
  Gantt: 'gantt\n dateFormat YYYY-MM-DD\n section One\n Write :a, 2026-01-01, 3d\n Print :crit, after a, 2d',
  'mind map': 'mindmap\n root((Ideas))\n  One\n   Two\n  Three',
  timeline: 'timeline\n 2025 : Idea\n 2026 : First release : Second',
  Git: 'gitGraph\n commit\n branch next\n commit\n checkout main\n merge next tag: "v1"',
  journey: 'journey\n section Morning\n  Wake: 2: Ann\n  Coffee: 5: Ann, Bo',
  quadrants: 'quadrantChart\n x-axis Low --> High\n Site: [0.3, 0.6]',
  requirements:
    'requirementDiagram\n requirement fast {\n id: 1\n text: quick\n risk: low\n verifymethod: test\n }',
  C4: 'C4Context\n Person(a, "Reader")\n System(b, "Portal")\n Rel(a, b, "Reads")',
  Sankey: 'sankey-beta\n\nSource,Search,4\nSource,Links,6',
  'XY chart': 'xychart-beta\n x-axis [jan, feb]\n y-axis "Visits" 0 --> 10\n bar [4, 9]\n line [4, 9]',
  blocks: 'block-beta\n columns 2\n a b\n c:2',
  packet: 'packet-beta\n 0-15: "Port"\n 16-31: "Length"',
  kanban: 'kanban\n Todo\n  [Write]\n Done\n  [Read]',
  architecture: 'architecture-beta\n group g(cloud)[Cloud]\n service d(database)[Store] in g',
  radar: 'radar-beta\n axis a["Speed"], b["Size"], c["Ease"]\n curve x["Ours"]{3, 4, 5}',
  treemap: 'treemap-beta\n"All"\n  "One": 3\n  "Two": 2',
}
for (const [kind, source] of Object.entries(kinds))
  test(`a diagram is drawn without styles, scripts and other addresses: ${kind}`, async () => {
    const { code, problems } = await compile(`\`\`\`mermaid\n${source}\n\`\`\``)
    assert.deepEqual(problems, [])
    const svg: string = JSON.parse(/svg: ("(?:[^"\\]|\\.)*")/.exec(code)?.[1] ?? '""')
    assert.match(svg, /<text/)
    assert.doesNotMatch(svg, /<style|\sstyle=|script|href|https?:|\son\w+=/)
  })

test('a diagram is drawn the same each time, though names of commits and some layouts are left to chance', async () => {
  const draw = () => drawDiagram('gitGraph\n commit\n commit')
  const drawing = await draw()
  assert.deepEqual(await draw(), drawing)
  assert.match('svg' in drawing ? drawing.svg : '', /fill="light-dark\(#\w+, #\w+\)"/)
})

test('a diagram that is too long for Mermaid is a fault, and not what it draws then', async () => {
  const source = `pie\n${'"a": 1\n'.repeat(8000)}`
  assert.deepEqual(await drawDiagram(source), { fault: 'it is longer than 50000 letters' })
})

test('labels of a diagram stay text', async () => {
  const { code } = await compile(
    '```mermaid\ngraph TD\n A["<script>alert(1)</script><img src=x onerror=y>"] --> B\n```',
  )
  assert.doesNotMatch(code, /<script|<img/)
})

for (const source of [
  'pie title <img src=x onerror=y>\n "<script>alert(1)</script>": 3',
  '%%{init: {"securityLevel": "loose", "themeCSS": "text { fill: url(https://evil.test/a#b) }"}}%%\npie\n "a": 3',
  'flowchart LR\n A@{ img: "https://evil.test/a.png", label: "B" }\n click A "javascript:alert(1)"',
])
  test(`no markup or address comes of ${JSON.stringify(source)}`, async () => {
    const drawing = await drawDiagram(source)
    assert.doesNotMatch(JSON.stringify(drawing), /<script|<img|<image|evil|javascript/)
  })

for (const [paint, left] of [
  ['url(#a)', / fill="url\(#\w+-0\)"/],
  ['url("#a")', / fill="url\(#\w+-0\)"/],
  ['light-dark(#fff, #000)', / fill="light-dark\(#fff, #000\)"/],
  ['url(https://evil.test/#a)', undefined],
  ["url( 'https://evil.test/#a')", undefined],
  ['url(#a) url(//evil.test)', undefined],
  ['\\75rl(https://evil.test/a)', undefined],
] as const)
  test(`a drawing ${left ? 'keeps' : 'loses'} the paint ${paint}`, () => {
    const svg = cleanDrawing(
      `<svg><linearGradient id="a"></linearGradient><text fill='${paint.replaceAll("'", '&#39;')}'>a</text></svg>`,
      'source',
    )
    if (left) assert.match(svg, left)
    else assert.doesNotMatch(svg, /<text fill|evil/)
  })

for (const [fence, source, name] of [
  ['', 'graph LR\n accTitle: A way\n a --> b', 'A way'],
  ['', 'graph LR\n accTitle: A way\n accDescr: From a to b\n a --> b', 'A way: From a to b'],
  ['', 'sequenceDiagram\n accDescr {\n  Two\n  talk\n }\n a->>b: hi', 'Two talk'],
  [' title="Mine"', 'pie\n accTitle: A way\n accDescr: Shares\n "a": 1', 'Mine: Shares'],
  ['', 'graph LR\n a --> b', 'Diagram'],
] as const)
  test(`the name of a drawing is ${name}`, async () => {
    const { code } = await compile(`\`\`\`mermaid${fence}\n${source}\n\`\`\``)
    assert.match(code, new RegExp(`title: "${name}"`))
    assert.doesNotMatch(code, /<title|<desc/)
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../../problem.ts'
import { isCatalogue, readCatalogue } from './read-catalogue.ts'

const head = `catalogue:
  title: Tools
  address: /tools/
  items: [tool, tools]
  fields:
    kind: { type: choices, of: { a: Alpha, b: Beta }, filter: true, required: true }
    size: { type: number }
    free: { type: boolean, label: Is free, filter: true }
    home: { type: url }
    born: { type: date }
    get: { type: code }
`
const read = (source: string) => readCatalogue({ path: 'data/tools.yaml', source })
const said = (source: string) => read(source).problems.map(formatProblem)

test('an item has its values as lists of texts, its address and its place', () => {
  const { catalogue, problems } = read(
    `${head}items:
  - name: C++ Format
    kind: [b, a]
    size: 7
    free: false
    home: https://example.com/
    born: 2026-01-02
    get: apt install fmt
    articles: [/a/]
`,
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(catalogue?.items, [
    {
      name: 'C++ Format',
      slug: 'c-format',
      permalink: '/tools/c-format/',
      description: '',
      aliases: [],
      articles: ['/a/'],
      values: {
        kind: ['b', 'a'],
        size: ['7'],
        free: ['false'],
        home: ['https://example.com/'],
        born: ['2026-01-02'],
        get: ['apt install fmt'],
      },
      mentions: [],
      place: { file: 'data/tools.yaml', line: 13, column: 5 },
    },
  ])
  assert.deepEqual(
    catalogue?.fields.map(({ name, label, isFilter, names }) => [name, label, isFilter, names]),
    [
      ['kind', 'Kind', true, { a: 'Alpha', b: 'Beta' }],
      ['size', 'Size', false, {}],
      ['free', 'Is free', true, { true: 'Yes', false: 'No' }],
      ['home', 'Home', false, {}],
      ['born', 'Born', false, {}],
      ['get', 'Get', false, {}],
    ],
  )
})

test('a value that only one of the choices may be is one', () => {
  const { catalogue } = read(
    'catalogue: {title: T, address: /t/, fields: {k: {type: choice, of: [x, y]}}}\nitems: [{name: A, k: x}]',
  )
  assert.deepEqual(catalogue?.items[0]?.values, { k: ['x'] })
  assert.deepEqual(catalogue?.fields[0]?.names, { x: 'x', y: 'y' })
})

const manual = '\n    See the page on catalogues of the manual.'
const item = (lines: string) => `${head}items:\n  - name: A\n    kind: [a]\n${lines}`

const faults: [source: string, said: string][] = [
  [
    'catalogue:\n  title: [',
    'data/tools.yaml:2:11 error: flow sequence in block collection must be sufficiently indented and end with a ]\n    Mend the YAML of the file.',
  ],
  ['catalogue:\n  address: /t/', 'data/tools.yaml:2:3 error: catalogue.title is missing\n    Write it.'],
  [
    'catalogue:\n  title: T\n  address: t',
    `data/tools.yaml:3:3 error: catalogue.address: it is no path of the site, such as /images/${manual}`,
  ],
  [
    'catalogue:\n  title: T\n  address: /t/\n  colour: red',
    'data/tools.yaml:4:3 error: unknown key "colour"\n    Declare it in the fields of the catalogue, or remove it.',
  ],
  [
    'catalogue:\n  title: T\n  address: /t/\n  fields:\n    name: {type: text}',
    `data/tools.yaml:5:5 error: catalogue.fields.name: every item has a field of this name${manual}`,
  ],
  [
    item('    kind: [a]\n'),
    'data/tools.yaml:15:5 error: a key is given twice\n    Mend the YAML of the file.',
  ],
  [`${head}items:\n  - name: A\n`, 'data/tools.yaml:13:5 error: items.0.kind is missing\n    Write it.'],
  [
    `${head}items:\n  - name: A\n    kind: [a, c]\n`,
    `data/tools.yaml:14:15 error: items.0.kind.1: it is none of a, b${manual}`,
  ],
  [item('    size: large\n'), `data/tools.yaml:15:5 error: items.0.size: it is no number${manual}`],
  [
    item('    free: perhaps\n'),
    `data/tools.yaml:15:5 error: items.0.free: it is neither true nor false${manual}`,
  ],
  [
    item('    home: javascript:alert(1)\n'),
    `data/tools.yaml:15:5 error: items.0.home: it is no web address${manual}`,
  ],
  [
    item('    born: yesterday\n'),
    `data/tools.yaml:15:5 error: items.0.born: it is no date, such as 2026-11-26${manual}`,
  ],
  [
    item('    get: "{{< x >}}"\n'),
    `data/tools.yaml:15:5 error: items.0.get: it holds {{, which begins a shortcode${manual}`,
  ],
  [
    item('    sise: 3\n'),
    'data/tools.yaml:15:5 error: unknown key "sise"\n    Declare it in the fields of the catalogue, or remove it.',
  ],
  [
    item('  - name: a\n    kind: [b]\n'),
    'data/tools.yaml:15:5 error: its address /a/ is that of A\n    Set a slug.',
  ],
  [
    `${head}items:\n  - name: Kind\n    kind: [a]\n`,
    'data/tools.yaml:13:5 error: its address /kind/ is that of a field\n    Set a slug.',
  ],
]
for (const [source, message] of faults)
  test(`a fault is said with its place: ${message.split('\n')[0]}`, () =>
    assert.deepEqual(said(source), [message]))

test('a byte order mark before a catalogue is none of it', () => {
  assert.equal(isCatalogue('\uFEFFcatalogue:\n  title: A\n'), true)
})

test('other data is no catalogue', () => {
  assert.equal(isCatalogue('images:\n  catalogue: x\n'), false)
  assert.equal(isCatalogue('# Head\ncatalogue:\n'), true)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import * as contracts from '../properties/index.ts'
import { compileArticle } from './compile.ts'

const names = new Set(Object.keys(contracts))

async function compile(body: string) {
  return compileArticle({ path: 'a.mdx', format: 'mdx', body }, names)
}

const cases: [body: string, said: string][] = [
  [
    'Text.\n\n<Callout\n  title="x"\n  typ="tip">\nText\n</Callout>',
    'a.mdx:5:3 error: <Callout>: it has no property "typ"\n    It takes type, title.',
  ],
  [
    '<Callout type="info">x</Callout>',
    'a.mdx:1:10 error: <Callout>: type cannot be "info"\n    Write one of note, tip, warning, danger.',
  ],
  ['A <Icon /> b', 'a.mdx:1:3 error: <Icon>: it needs name\n    Write name="…".'],
  [
    '<Details summary="x" open="yes">\nText\n</Details>',
    'a.mdx:1:22 error: <Details>: open cannot be "yes"\n    Write true or false.',
  ],
  [
    '<QrCode text={7} />',
    'a.mdx:1:9 error: <QrCode>: text cannot be 7\n    Invalid input: expected string, received number',
  ],
  [
    '<QrCode text="a" scale="large" />',
    'a.mdx:1:18 error: <QrCode>: scale cannot be "large"\n    Write a number.',
  ],
  [
    '<Steps ordered>\n1. One\n</Steps>',
    'a.mdx:1:8 error: <Steps>: it has no property "ordered"\n    It takes none.',
  ],
  [
    '<Steps>\nWords.\n</Steps>',
    'a.mdx:1:1 error: <Steps>: it holds neither a numbered list nor headings\n    See the page of the component in the manual.',
  ],
  [
    '<Tabs>\nWords.\n</Tabs>',
    'a.mdx:1:1 error: <Tabs>: it holds no <Tab>\n    See the page of the component in the manual.',
  ],
  [
    '<Tab label="a">\nWords.\n</Tab>',
    'a.mdx:1:1 error: <Tab>: it stands outside of <Tabs>\n    Put it into <Tabs>.',
  ],
]
for (const [body, said] of cases)
  test(`${JSON.stringify(body)} is a problem with its place and a hint`, async () => {
    const { problems, code } = await compile(body)
    assert.deepEqual(problems.map(formatProblem), [said])
    assert.match(code, /_createMdxContent/, 'the rest of the article is shown')
  })

const right = [
  '<Details summary="x" open>\nText\n</Details>',
  '<Details summary="x" open={false}>\nText\n</Details>',
  '<Callout type={["tip"][0]}>x</Callout>',
  'export const all = { type: "tip" }\n\n<Callout {...all}>x</Callout>',
  'export const type = "tip"\n\n<Callout type={type}>x</Callout>',
  'export const Callout = () => null\n\n<Callout colour="red" />',
  '<Tabs>\n<Tab label="a">\n\nText\n\n</Tab>\n</Tabs>',
  '<Steps>\n\n### One\n\nText\n\n</Steps>',
]
for (const body of right)
  test(`${JSON.stringify(body)} is no problem`, async () => {
    assert.deepEqual((await compile(body)).problems, [])
  })

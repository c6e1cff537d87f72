import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './shortcodes.fixture.ts'

const cases: [format: 'md' | 'mdx', body: string, said: string[]][] = [
  ['mdx', 'a\n\n## A {#b}', ['6 In .mdx an id is written <a id="b"></a>, on a line above the heading.']],
  ['mdx', '## A {#b-c} d', ['4 In .mdx an id is written <a id="b-c"></a>, on a line above the heading.']],
  [
    'mdx',
    'a {b c} d',
    ['4 In .mdx a { begins an expression. Write \\{ for a brace, or put the text in backticks.'],
  ],
  ['mdx', ':::note\na\n:::', ['4 Write <Callout type="note"> … </Callout>.']],
  ['mdx', ':::details Title\na\n:::', ['4 Write <Details> … </Details>.']],
  ['mdx', ':::odd\na\n:::', ['4 Write the tag of a component.']],
  [
    'md',
    'a\n\n:::tip[Title]\na\n:::',
    ['6 Write {{< tip >}} … {{< /tip >}}, or > [!NOTE] above lines that begin with >.'],
  ],
  [
    'md',
    '- ::: warning\n  a\n  :::',
    ['4 Write {{< warning >}} … {{< /warning >}}, or > [!NOTE] above lines that begin with >.'],
  ],
  ['md', '::::tabs\na\n::::', ['4 Write {{< tabs >}} … {{< /tabs >}}.']],
  ['md', '`:::note`\n\n```\n:::note\n```\n\n:: note and a:::b', []],
]
for (const [format, body, said] of cases)
  test(`it is said what to write instead, .${format}: ${JSON.stringify(body)}`, async () => {
    const { problems } = await compile(body, { format })
    assert.deepEqual(
      problems.map(({ line, hint }) => `${line} ${hint}`),
      said,
    )
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, render } from './shortcodes.fixture.ts'

const lines = 'a\nb\nc\nd'

/** An opening fence or call, and the lines that are marked. */
const cases: [opening: string, marked: string[]][] = [
  // As Hugo reads it, and as Docusaurus does.
  ['```go{hl_lines=[1]}', ['a']],
  ['```go {hl_lines=[1]}', ['a']],
  ['```js{1,3}', ['a', 'c']],
  ['```js{1, 3-4} title="x"', ['a', 'c', 'd']],
  ['~~~go{hl_lines="2-3"}', ['b', 'c']],
  // The options of Hugo's shortcode end at a comma.
  ['{{< highlight go "hl_lines=1 3-4" >}}', ['a', 'c', 'd']],
  ['{{< highlight go "linenos=table,hl_lines=2 4,linenostart=9" >}}', ['b', 'd']],
  ['{{< highlight go "hl_lines=\'1 2\'" >}}', ['a', 'b']],
  ['{{< highlight go "hl_lines=[1,3-4]" >}}', ['a', 'c', 'd']],
]
for (const [opening, marked] of cases)
  test(`lines are marked: ${opening}`, async () => {
    const closing = opening.startsWith('{{<') ? '{{< /highlight >}}' : opening.slice(0, 3)
    const html = await render(`${opening}\n${lines}\n${closing}`)
    const found = html.matchAll(/&lt;mark class=&quot;line&quot;[^&]*(?:&quot;\d+&quot;)?&gt;(\w)/g)
    assert.deepEqual(
      Array.from(found, ([, line]) => line),
      marked,
    )
  })

test('code of highlight may stand in a line', async () =>
  assert.equal(
    await render('a {{< highlight go "hl_inline=true" >}}x := 1{{< /highlight >}} b'),
    '<p>a <code>x := 1</code> b</p>',
  ))

test('a name with nothing before its braces is still told', async () => {
  const { problems } = await compile('```{.what}\na\n```')
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['unknown-language'],
  )
})

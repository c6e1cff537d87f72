import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from './shortcodes.fixture.ts'

const cases: [name: string, body: string, notes: [reference: string, text: string][]][] = [
  [
    'in the page and in a box',
    'a[^1]\n\n{{< note >}}b[^1]\n\n[^1]: Box.{{< /note >}}\n\n[^1]: Page.',
    [
      ['1', 'Page.'],
      ['1--1', 'Box.'],
    ],
  ],
  [
    'in two boxes',
    '{{% note %}}a[^n]\n\n[^n]: One.{{% /note %}}\n\n{{% tip %}}b[^n]\n\n[^n]: Two.{{% /tip %}}',
    [
      ['n--1', 'One.'],
      ['n--2', 'Two.'],
    ],
  ],
  [
    'in a box in a box',
    '{{< note >}}a[^1]\n\n{{< tip >}}b[^1]\n\n[^1]: In.{{< /tip >}}\n\n[^1]: Out.{{< /note >}}',
    [
      ['1--1', 'Out.'],
      ['1--2', 'In.'],
    ],
  ],
  ['of the page, in a box', '{{< note >}}a[^1]{{< /note >}}\n\n[^1]: Page.', [['1', 'Page.']]],
]
for (const [name, body, notes] of cases)
  test(`each document keeps its footnotes: ${name}`, async () => {
    const html = await render(body)
    const references = Array.from(html.matchAll(/<a href="#fn-([^"]+)" id="fnref-\1"/g), ([, id]) => id)
    const texts = Array.from(html.matchAll(/<li id="fn-([^"]+)"><p>(.*?) <a/g), ([, id, text]) => [id, text])
    assert.deepEqual(references.toSorted(), notes.map(([id]) => id).toSorted())
    assert.deepEqual(texts.toSorted(), notes.toSorted())
  })

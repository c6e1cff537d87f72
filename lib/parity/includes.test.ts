import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expandIncludes } from './includes.ts'

const sources = new Map([
  ['_common/note.md', '---\ntitle: N\n---\n\n## Note\n'],
  ['docs/part.md', 'Part {{% include "/_common/note" %}}'],
  ['docs/loop.md', 'L{{% include "loop.md" %}}'],
])
const cases: [name: string, source: string, expected: string][] = [
  ['from the root', '{{% include "/_common/note.md" %}}', '## Note'],
  ['from the folder of the page', '{{% readfile file="part.md" %}}', 'Part ## Note'],
  ['a file that is not there', '{{% include "gone.md" %}}', '{{% include "gone.md" %}}'],
  ['the form that gives no Markdown', '{{< include "part.md" >}}', '{{< include "part.md" >}}'],
  ['a circle ends', '{{% include "loop.md" %}}', 'LLLLLLLL'],
]
for (const [name, source, expected] of cases) {
  test(name, () =>
    assert.equal(expandIncludes('docs/a.md', new Map(sources).set('docs/a.md', source)), expected),
  )
}

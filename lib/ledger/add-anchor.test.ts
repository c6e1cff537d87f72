import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArticle } from '../content/read-article.ts'
import { compileArticle } from '../mdx/compile.ts'
import { addAnchor } from './add-anchor.ts'

/** What it is of; the article; what it becomes; the id that the heading has after that, if not `new`. */
const rows: [
  name: string,
  source: string,
  changed: string | undefined,
  more?: { format?: 'md' | 'mdx'; keepsId?: boolean; id?: string },
][] = [
  ['a heading', '## New\n\nText\n', '## New {#old}\n\nText\n'],
  [
    'a heading below front matter',
    '---\ntitle: "## New"\n---\n## New\n',
    '---\ntitle: "## New"\n---\n## New {#old}\n',
  ],
  ['a heading with marks at its end', '## New ##\n', '## New {#old} ##\n'],
  ['a heading with a line below', 'New\n===\n', 'New {#old}\n===\n'],
  ['a heading with code in it', '## `new`\n', '## `new` {#old}\n'],
  ['a heading with a class', '## New {.wide}\n', '## New {#old .wide}\n'],
  [
    'a heading with an id of its own',
    'Text\n\n## Title {#new}\n',
    'Text\n\n<a id="old"></a>\n\n## Title {#new}\n',
  ],
  [
    'a heading whose id is needed',
    'Text\n## New\n',
    'Text\n\n<a id="old"></a>\n\n## New\n',
    { keepsId: true },
  ],
  [
    'the second of two',
    '## New\n\n```\n## New\n```\n\n## New\r\n',
    '## New\n\n```\n## New\n```\n\n## New {#old}\r\n',
    { id: 'new-1' },
  ],
  [
    'a heading on Windows',
    'A\r\n\r\n## New\r\n',
    'A\r\n\r\n<a id="old"></a>\r\n\r\n## New\r\n',
    { keepsId: true },
  ],
  ['a heading behind a shortcode', '{{< x "## New" >}}\n\n## New\n', '{{< x "## New" >}}\n\n## New {#old}\n'],
  ['a heading in a quote', '> ## New\n', '> ## New {#old}\n'],
  ['a heading in a quote whose id is needed', '> ## New\n', undefined, { keepsId: true }],
  ['no heading', '## Other\n', undefined],
  ['MDX', '# T\n\n## New\n', '# T\n\n<a id="old"></a>\n\n## New\n', { format: 'mdx' }],
  [
    'MDX within a tag',
    '<Details summary="x">\n  ## New\n</Details>\n',
    '<Details summary="x">\n\n  <a id="old"></a>\n\n  ## New\n</Details>\n',
    { format: 'mdx' },
  ],
  ['MDX that does not parse', '## New\n\n<a', undefined, { format: 'mdx' }],
]

for (const [name, source, changed, { format = 'md', keepsId = false, id = 'new' } = {}] of rows)
  test(`an old id for ${name}`, async () => {
    const path = `a.${format}`
    const result = addAnchor({ path, source }, { anchor: 'old', heading: id, keepsId })
    assert.equal(result, changed)
    if (result === undefined) return
    const { body } = readArticle({ path, source: result })
    const { headings, anchors, problems } = await compileArticle({ path, format, body }, new Set(['Details']))
    const ids = [...headings.map((heading) => heading.id), ...anchors]
    assert.deepEqual(
      problems.filter(({ rule }) => rule !== 'unknown-shortcode'),
      [],
    )
    assert.ok(ids.includes('old'))
    assert.equal(ids.includes(id), keepsId || result.includes('<a id='))
  })

for (const anchor of ['a"b', 'a b', '<x>', ''])
  test(`the id "${anchor}" is not written: it would be read as something else`, () =>
    assert.equal(
      addAnchor({ path: 'a.md', source: '## New\n' }, { anchor, heading: 'new', keepsId: false }),
      undefined,
    ))

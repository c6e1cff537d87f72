import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from '../content/site.fixture.ts'
import { type BranchView, branchOf } from './branch.ts'

const many = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [
    `many/m${index}.md`,
    article(`title: M${index}\nweight: ${index + 1}`),
  ]),
)
const { site } = siteOf(
  {
    'a/_index.md': article('title: A\nweight: 1'),
    'a/b/_index.md': article('title: B'),
    'a/b/c.md': article('title: C'),
    'd.md': article('title: D\nweight: 2'),
    'many/_index.md': article('title: Many\nweight: 3'),
    ...many,
  },
  { basePath: '/base' },
)

/** A line for each entry that a page carries: `+` open, `-` closed, `*` the page itself. */
function outline({ entries, rest }: BranchView, depth = 0): string[] {
  const lines = entries.flatMap(({ title, isOpen, isCurrent, hasChildren, children }) => [
    `${'  '.repeat(depth)}${title}${hasChildren ? (isOpen ? ' +' : ' -') : ''}${isCurrent ? ' *' : ''}`,
    ...(children ? outline(children, depth + 1) : []),
  ])
  return rest ? [...lines, `${'  '.repeat(depth)}all ${rest.count} at ${rest.href}`] : lines
}

const branches: [permalink: string | undefined, lines: string[]][] = [
  [undefined, ['A -', 'D', 'Many -']],
  ['/a/b/c/', ['A +', '  B +', '    C *', 'D', 'Many -']],
  ['/a/', ['A + *', '  B -', 'D', 'Many -']],
  ['/d/', ['A -', 'D *', 'Many -']],
]
for (const [permalink, lines] of branches)
  test(`${permalink ?? 'a page beside the content'} carries its own branch`, () =>
    assert.deepEqual(outline(branchOf(permalink, site)), lines))

test('of a long list the entries around the page are there, and where all are', () => {
  const lines = outline(branchOf('/many/m10/', site)).slice(3)
  assert.deepEqual([lines[0], lines.length, lines.at(-1)], ['  M3', 16, '  all 20 at /base/many/'])
})

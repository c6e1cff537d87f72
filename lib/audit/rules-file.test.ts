import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import { rulePath } from './printable.ts'
import { appendRules, writeRules } from './rules-file.ts'

const sure = { from: '/old/*', to: '/new/:splat', doubt: '' }
const guess = { from: '/b/', to: '/c/', doubt: 'nearest by its words' }
const gone = { from: '/d/', to: '', doubt: 'no page is near' }

const written = `- from: /old/*
  to: /new/:splat
# Look at each of these, then take the # away.
# nearest by its words:
# - from: /b/
#   to: /c/
# no page is near:
# - from: /d/
#   gone: true
`

test('rules that are sure come first, all others are comments', () => {
  assert.equal(writeRules([guess, sure, gone]), written)
})

test('comments are rules without their #', () => {
  const uncommented = writeRules([guess, gone])
    .split('\n')
    .filter((line) => /^# (- | {2})/.test(line))
    .map((line) => line.slice(2))
  assert.deepEqual(parse(uncommented.join('\n')), [
    { from: '/b/', to: '/c/' },
    { from: '/d/', gone: true },
  ])
})

const own = '- from: /old/*\n  to: /new/:splat\n'

const files: [title: string, text: string, expected: string][] = [
  ['a new file', '', own],
  ['a file of comments', '# ours\n', `# ours\n${own}`],
  ['a list', '- from: /a/\n  to: /b/ # why\n', `- from: /a/\n  to: /b/ # why\n${own}`],
  [
    'a list that is indented',
    '  - from: /a/\n    to: /b/\n',
    `  - from: /a/\n    to: /b/\n  - from: /old/*\n    to: /new/:splat\n`,
  ],
  ['no line end', '- {from: /a/, to: /b/}', `- {from: /a/, to: /b/}\n${own}`],
  [
    'lines of Windows',
    '- from: /a/\r\n  to: /b/\r\n',
    `- from: /a/\r\n  to: /b/\r\n- from: /old/*\r\n  to: /new/:splat\r\n`,
  ],
  ['a rule that is there', '- from: /old/*\n  to: /x/\n', '- from: /old/*\n  to: /x/\n'],
  ['a rule that is there as a comment', '# - from: /old/*\n#   to: /x/\n', '# - from: /old/*\n#   to: /x/\n'],
]

for (const [title, text, expected] of files)
  test(`rules added to ${title}`, () => {
    const result = appendRules(text, [sure])
    assert.deepEqual(result, { text: expected, added: expected === text ? 0 : 1 })
  })

test('to add them again adds nothing', () => {
  const { text } = appendRules('', [sure, guess, gone])
  assert.deepEqual(appendRules(text, [sure, guess, gone]), { text, added: 0 })
})

for (const text of ['[]', 'from: /a/', '- from: "', '- from: /a/\n...\n'])
  test(`rules are not added to ${JSON.stringify(text)}`, () => {
    assert.throws(() => appendRules(text, [sure]), /^Error: redirects\.yaml is no list/)
  })

const paths: [path: string, written: string][] = [
  ['/a/b/', '/a/b/'],
  ['/ünï/', '/ünï/'],
  ['/a b/', '/a%20b/'],
  ['/c#/', '/c%23/'],
  ['/a?/*', '/a%3F/%2A'],
  ['/100%/', '/100%25/'],
  ['/x: y', '/x%3A%20y'],
  ['/x\n- from: /', '/x%0A-%20from%3A%20/'],
  ['/\u001b[2J/', '/%1B%5B2J/'],
  ['/a\u202eb/', '/a%E2%80%AEb/'],
]

for (const [path, text] of paths)
  test(`${JSON.stringify(path)} is written ${text}`, () => {
    assert.equal(rulePath(path), text)
    assert.deepEqual(parse(`- from: ${text}`), [{ from: text }])
    assert.equal(decodeURIComponent(text), path)
  })

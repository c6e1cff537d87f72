import assert from 'node:assert/strict'
import { test } from 'node:test'
import { highlight } from './highlight.ts'

test('what Markdown embeds is coloured whatever was loaded before', async () => {
  const code = '```go\nfunc main() {}\n```\n'
  const { lines } = await highlight(code, 'md')
  assert.equal(lines[1]?.find(({ content }) => content.startsWith('func'))?.name, 'k')
  await highlight('package main', 'go')
  assert.deepEqual((await highlight(code, 'md')).lines, lines)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CodeToken, highlight } from './highlight.ts'

/** A language, code of it, and a piece that another language colours, with its class. */
const cases: [language: string, code: string, piece: string, name: string][] = [
  ['md', '```go\nfunc main() {}\n```\n', 'func', 'k'],
  ['md', '---\ntitle: 5\n---\n\nText\n', 'title', 'k'],
  ['mdx', '+++\ntitle = "a"\n+++\n', '"a"', 's'],
  ['mdx', '<Math tex="a" />\n', 'tex', 'n'],
  ['mdx', '---\ntitle: 5\n---\n', 'title', 'k'],
  ['mdx', '```sh\necho "a"\n```\n', '"a"', 's'],
  ['vue', '<script lang="tsx">\nconst a = 1\n</script>', 'const', 'k'],
  ['asciidoc', '[source,ruby]\n----\ndef a; end\n----\n', 'def', 'k'],
]
const nameOf = (lines: CodeToken[][], piece: string) =>
  lines.flat().find(({ content }) => content.includes(piece))?.name

// First, while nothing else is loaded.
test('code that names no language to embed is the same after such a language was coloured', async () => {
  const code = 'a <b class="x">y</b>\n'
  const { lines } = await highlight(code, 'markdown')
  for (const language of ['html', 'latex', 'tsx', 'css', 'xml']) await highlight('a', language)
  assert.deepEqual((await highlight(code, 'markdown')).lines, lines)
})

test('what a language embeds is coloured, whatever was coloured before', async () => {
  const first = []
  for (const [language, code] of cases) first.push((await highlight(code, language)).lines)
  for (const language of ['go', 'yaml', 'toml', 'tsx', 'sh', 'ruby', 'css', 'html', 'vue'])
    await highlight('a', language)
  for (const [index, [language, code, piece, name]] of cases.entries()) {
    const { lines } = await highlight(code, language)
    assert.deepEqual(lines, first[index], `${language}: ${code}`)
    assert.equal(nameOf(lines, piece), name, `${language}: ${code}`)
  }
})

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

/** Code that names none of the languages that it may embed: coloured by one highlighter for all, each came out in another way. */
const unnamed: [language: string, code: string][] = [
  ['markdown', 'a <b class="x">y</b>\n'],
  ['markdown', '<div class="x">\n\na\n\n</div>\n'],
  ['asciidoc', 'a +++<b class="x">y</b>+++\n'],
  ['asciidoc', '++++\n<b class="x">y</b>\n++++\n'],
  ['wikitext', 'a <b class="x">y</b> {{c|d=1}}\n'],
  ['haml', '%p= a + 1\n'],
]
const others = 'html latex tex tsx ts js jsx css python c ruby scss sass yaml json xml'.split(' ')

test('code is the same before others are coloured and after', async () => {
  // Each module has highlighters of its own, as each process has.
  const modules = [await import('./highlight.ts'), await import(`./highlight.ts?${'after'}`)]
  const [before, after] = modules.map((module: typeof import('./highlight.ts')) => module)
  assert.ok(before && after && before !== after)
  for (const language of others) await after.highlight('a', language)
  for (const [language, code] of unnamed)
    assert.deepEqual(
      (await after.highlight(code, language)).lines,
      (await before.highlight(code, language)).lines,
      code,
    )
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

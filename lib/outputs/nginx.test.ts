import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, type Surroundings } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { nginx } from './nginx.ts'

const files = { 'docs/_index.md': article('title: Docs') }

test('a key is quoted as nginx reads it, and its value keeps the query before the anchor', async () => {
  const { maps } = await filesOf({
    redirects: String.raw`
- {from: '/say "a\b"/', to: /docs/}
- {from: /file.html, to: "/docs/#part"}
- {from: /asks/, to: "/docs/?a=$1", status: 302}
- {from: /away/, to: "https://o.org/?b=c#d", status: 308}
- {from: /never/, gone: true}`,
  })
  assert.deepEqual(blockOf(maps, 'path $v_moved_301'), [
    String.raw`"/say \"a\\b\"/" "/docs/$is_args$args";`,
    '"/file.html/" "/docs/$is_args$args#part";',
  ])
  assert.deepEqual(blockOf(maps, 'path $v_moved_302'), ['"/asks/" "/docs/?a=%241$v_more";'])
  assert.deepEqual(blockOf(maps, 'path $v_moved_308'), ['"/away/" "https://o.org/?b=c$v_more#d";'])
  assert.deepEqual(blockOf(maps, 'path $v_gone'), ['volatile;', '"/never/" 1;'])
})

test('an address from which another differs by case alone is no key, since keys match in any case', async () => {
  const { maps, server } = await filesOf({
    redirects:
      '- {from: /a/, to: /docs/}\n- {from: /A/, to: /tags/}\n- {from: /Docs/, to: /tags/}\n- {from: /B/, to: /docs/}',
  })
  assert.deepEqual(blockOf(maps, 'path $v_moved_301'), ['"/B/" "/docs/$is_args$args";'])
  assert.deepEqual(
    server.match(/location = "[^"]+"/g),
    ['/a/', '/a', '/A/', '/A', '/Docs/', '/Docs'].map((path) => `location = "${path}"`),
  )
})

test('subtrees are tried from the deepest, below the base path and without what they spare', async () => {
  const { maps } = await filesOf({
    basePath: '/base',
    redirects:
      '- {from: /v1/*, to: "/docs/:splat#top"}\n- {from: /v1/(a)/*, gone: true}\n- {from: /docs/*, to: "/docs/now/:splat", status: 302}',
  })
  assert.deepEqual(blockOf(maps, 'odd$v_path $v_subtree'), [
    String.raw`"~^/base/v1/\\(a\\)/" 1;`,
    '"~^/base/v1/" 2;',
    '"~^/base/docs/(?!now/)" 3;',
  ])
  assert.deepEqual(blockOf(maps, 'subtree $v_subtree_301'), ['2 "/base/docs/<splat_2>$is_args$args#top";'])
  assert.deepEqual(blockOf(maps, 'subtree $v_subtree_302'), ['3 "/base/docs/now/<splat_2>$is_args$args";'])
  assert.deepEqual(blockOf(maps, 'subtree $v_subtree_gone'), ['1 1;'])
})

test('a header holds below its folder, and a folder of its own comes first', async () => {
  const { maps, server } = await filesOf({ basePath: '/base' })
  const index = /add_header Cache-Control \$v_header_(\d)/.exec(server)?.[1]
  assert.deepEqual(blockOf(maps, `uri $v_header_${index}`), [
    '"~^/base/_fingerpost/" "public, max-age=31536000, immutable";',
    '"~^/base/_next/static/" "public, max-age=31536000, immutable";',
    '"~^/base/" "no-cache";',
  ])
})

test('the sizes of the hash fit the list, and names of variables fit nginx', async () => {
  const long = 'x'.repeat(300)
  const rules = Array.from({ length: 3000 }, (_, index) => `- {from: /${long}/${index}/, to: /docs/}`)
  const { maps, given } = await filesOf({ redirects: rules.join('\n') })
  assert.match(maps, /map_hash_max_size 8192;\nmap_hash_bucket_size 4096;/)
  for (const [name] of given.matchAll(/\$fingerpost_\w+/g)) assert.ok(name.length <= 46, name)
})

test('two sites share no variable', async () => {
  const one = await filesOf({ yaml: 'url: https://one.example' })
  const other = await filesOf({ yaml: 'url: https://other.example' })
  assert.notEqual(/\$fingerpost_\w+/.exec(one.given)?.[0], /\$fingerpost_\w+/.exec(other.given)?.[0])
})

/** Both files, in which `$v_` stands for what begins all variables of the site, and `<x>` for one in braces. */
async function filesOf(surroundings: Surroundings) {
  const [maps, server] = nginx.render(await publicationOf(files, surroundings))
  assert.ok(maps && server)
  const short = (text: string) =>
    text.replace(/\$\{fingerpost_\w{6}_(\w+)\}/g, '<$1>').replace(/\$fingerpost_\w{6}_/g, '$v_')
  return { maps: short(maps.content), server: short(server.content), given: maps.content }
}

/** The lines of a map. */
function blockOf(text: string, head: string): string[] {
  const [, lines = ''] = text.split(`map $${head.startsWith('uri') ? '' : 'v_'}${head} {\n`)
  return lines
    .slice(0, lines.indexOf('\n}'))
    .split('\n')
    .map((line) => line.trim())
}

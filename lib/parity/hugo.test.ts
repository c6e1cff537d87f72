import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { readHugoModel } from './hugo-model.ts'
import { makeHugoTree } from './hugo-tree.ts'
import { runHugo } from './run-hugo.ts'

const skip = spawnSync('hugo', ['version']).status !== 0

test('Hugo prints the model of a tree', { skip }, async (t) => {
  const folder = await folderOf(t, {
    'hugo.toml':
      'disableAliases = true\n[permalinks]\ndocs = "/manual/:slug/"\n[[menu.main]]\nname = "M"\nurl = "/m/"\n',
    'content/docs/a.mdx':
      '---\ntitle: A\nslug: b\naliases: [/old]\nweight: 010\n---\n## One\n\n#### Two {#x}\n{{< gone >}}\n',
    'content/docs/c.md':
      '---\ntitle: C\noutputs: [json]\n---\n{{% both %}}\n## In\n{{% /both %}}\n{{% both %}}\n',
    'content/docs/broken.md': '---\ntitle: "B\n---\n',
    'content/_common/_index.md': '---\nbuild: {render: never}\n---\n',
    'work/none': '',
  })
  const work = `${folder}/work`
  const tree = await makeHugoTree(`${folder}/content`, work, { hugo: 'hugo', title: 'T' })
  assert.deepEqual(tree.stubs.sort(), ['both', 'gone'])
  const excluded = await runHugo('hugo', tree.folder)
  assert.deepEqual(
    excluded.map(({ path }) => path),
    ['content/docs/broken.md'],
  )
  const { pages, aliases, menus } = await readHugoModel(tree.folder)
  assert.deepEqual(pages.map(({ url }) => url).sort(), [
    '/',
    '/categories/',
    '/docs/',
    '/manual/b/',
    '/manual/c/',
    '/tags/',
  ])
  const page = pages.find(({ url }) => url === '/manual/b/')
  assert.deepEqual(
    page?.headings.map(({ level, id }) => `h${level} #${id}`),
    ['h2 #one', 'h4 #x'],
  )
  assert.equal(page?.weight, 8)
  assert.deepEqual([...aliases], [['/old/', '/manual/b/']])
  assert.deepEqual(menus, [{ menu: 'main', trail: ['M'], url: '/m/' }])
  assert.deepEqual(
    pages.find(({ url }) => url === '/manual/c/')?.headings.map(({ id }) => id),
    ['in'],
  )
})

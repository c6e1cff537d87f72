import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { chosenFormats } from './chosen-formats.ts'
import { hostRedirects } from './host-redirects.ts'

const files = {
  'docs/_index.md': article('title: Docs'),
  'docs/größe.md': article('title: Size\naliases: /old/'),
  'b.md': article('title: B'),
}

test('an old address carries the base path; what it leads to is encoded, with query and anchor apart', async () => {
  const rules =
    '- {from: /a.html, to: "/docs/größe/?x=1#Teil 1"}\n- {from: /away/, to: "https://o.org/ü?a=b#c", status: 308}\n- {from: /gone/, gone: true}'
  const { exact } = hostRedirects(await publicationOf(files, { basePath: '/base', redirects: rules }))
  assert.deepEqual(exact, [
    { from: '/base/old/', status: 301, target: parts('/base/docs/gr%C3%B6%C3%9Fe/') },
    { from: '/base/a.html', status: 301, target: parts('/base/docs/gr%C3%B6%C3%9Fe/', '?x=1', '#Teil%201') },
    { from: '/base/away/', status: 308, target: parts('https://o.org/%C3%BC', '?a=b', '#c') },
    { from: '/base/gone/', status: 410, target: parts('') },
  ])
})

test('a subtree names what it does not catch: what lives below it, and its own target', async () => {
  const { subtrees } = hostRedirects(
    await publicationOf(files, {
      redirects: '- {from: /docs/*, to: /docs/v2/:splat}\n- {from: /v1/*, to: /b/}',
    }),
  )
  assert.deepEqual(subtrees, [
    {
      root: '/docs/',
      status: 301,
      target: parts('/docs/v2/:splat'),
      living: ['/docs/', '/docs/index.xml', '/docs/größe/'],
      shelters: ['/docs/v2/'],
    },
    { root: '/v1/', status: 301, target: parts('/b/'), living: [], shelters: [] },
  ])
})

test('a subtree of the whole site spares the files of the build', async () => {
  const [root] = hostRedirects(
    await publicationOf(files, { redirects: '- {from: /*, to: "https://new.example/:splat"}' }),
  ).subtrees
  assert.deepEqual(root?.shelters, ['/_next/', '/_fingerpost/'])
  for (const path of ['/', '/b/', '/sitemap.xml', '/search/']) assert.ok(root?.living.includes(path), path)
})

test('a host’s formats are made where site.yaml names it', async () => {
  const namesFor = async (yaml: string) =>
    chosenFormats(await publicationOf(files, { yaml })).map(({ name }) => name)
  assert.ok((await namesFor('')).includes('alias-pages'))
  assert.ok(!(await namesFor('hosts: [nginx]')).includes('alias-pages'))
  assert.ok((await namesFor('hosts: []')).includes('redirect-list'))
})

function parts(address: string, query = '', anchor = '') {
  return { address, query, anchor }
}

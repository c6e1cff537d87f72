import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nodeHref } from './links.ts'
import { article, outlineOf, siteOf } from './site.fixture.ts'

/** The tree of the menu `docs` as an outline, and what was said of it. */
function menu(articles: Record<string, string>) {
  const files = Object.entries(articles).map(([path, fields]) => [path, article(fields)])
  const { site, said } = siteOf(Object.fromEntries(files), { yaml: 'navigation: docs' })
  return { outline: outlineOf(site.navigation), said }
}

const menus: [name: string, articles: Record<string, string>, outline: string[]][] = [
  [
    'rule 33: entries sort by weight, 0 last, then by name',
    {
      'a.md': 'title: Zebra\nmenu: docs',
      'b.md': 'title: apple\nmenu: docs',
      'c.md': 'title: Third\nmenu: {docs: {weight: 3}}',
      'd.md': 'title: Second\nmenu: docs\nweight: 2',
      'e.md': 'title: First\nmenu: {docs: {weight: 1}}\nweight: 9',
    },
    ['First /e/', 'Second /d/', 'Third /c/', 'apple /b/', 'Zebra /a/'],
  ],
  [
    'rule 33: of one name, by identifier',
    {
      'a.md': 'title: Same\nmenu: {docs: {identifier: z}}',
      'b.md': 'title: Same\nmenu: {docs: {identifier: y}}',
    },
    ['Same /b/', 'Same /a/'],
  ],
  [
    'rule 34: name, linktitle or title is the text; pages of no or another menu are left out',
    {
      'a.md': 'title: Title\nlinktitle: A link\nmenu: docs',
      'b.md': 'title: Title\nlinktitle: Link\nmenu: {Docs: {name: B name}}',
      'c.md': 'title: C title\nmenu: [docs, main]',
      'd.md': 'title: Main\nmenu: main',
      'e.md': 'title: None',
    },
    ['A link /a/', 'B name /b/', 'C title /c/'],
  ],
  [
    'rule 35: parent is an identifier, or a name where there is none',
    {
      'a.md': 'title: Cat One\nmenu: {docs: {identifier: one}}\nweight: 1',
      'b.md': 'title: Cat Two\nmenu: docs\nweight: 2',
      'c.md': 'title: By identifier\nmenu: {docs: {parent: one}}',
      'd.md': 'title: By name\nmenu: {docs: {parent: Cat Two}}',
    },
    ['Cat One /a/', '  By identifier /c/', 'Cat Two /b/', '  By name /d/'],
  ],
  [
    'rule 36: an unknown parent becomes an entry without an address',
    {
      'a.md': 'title: A\nmenu: {docs: {parent: about}}',
      'b.md': 'title: B\nmenu: {docs: {parent: about}}',
    },
    ['about -', '  A /a/', '  B /b/'],
  ],
  [
    'entries that name each other as parent stand side by side',
    {
      'a.md': 'title: A\nmenu: {docs: {parent: B}}',
      'b.md': 'title: B\nmenu: {docs: {parent: A}}',
      'c.md': 'title: C\nmenu: {docs: {parent: C}}',
    },
    ['A /a/', 'B /b/', 'C /c/'],
  ],
]

for (const [name, articles, expected] of menus)
  test(name, () => assert.deepEqual(menu(articles), { outline: expected, said: [] }))

test('rule 37: of two entries with one key the first is kept, with a warning', () => {
  const { outline, said } = menu({
    'a.md': 'title: Same\nmenu: docs\nweight: 2',
    'b.md': 'title: Same\nmenu: docs\nweight: 1',
    'c.md': 'title: Child\nmenu: {docs: {parent: Same}}',
  })
  assert.deepEqual(outline, ['Same /b/', '  Child /c/'])
  assert.deepEqual(said, [
    'a.md:1:1 warning: menu docs already has an entry Same; this one is left out\n    Set menu.docs.identifier to a name of its own.',
  ])
})

test('rule 38: menu entries are inert where folders make the tree', () => {
  const { site } = siteOf({ 'docs/a.md': article('title: A\nmenu: {docs: {parent: x}}') })
  assert.deepEqual(outlineOf(site.navigation), ['Docs /docs/', '  A /docs/a/'])
})

test('rule 34: an entry without a title is called by its address, and takes no children', () => {
  const { outline } = menu({
    'a.md': 'menu: docs',
    'b.md': 'title: B\nmenu: docs',
    'c.md': 'title: C\nlinktitle: ""\nmenu: docs',
  })
  assert.deepEqual(outline, ['/a/ /a/', 'B /b/', 'C /c/'])
})

test('rule 1: the keys of an entry match in any case', () => {
  const { outline } = menu({ 'a.md': 'title: A\nmenu: {docs: {Name: Named, WEIGHT: 3}}' })
  assert.deepEqual(outline, ['Named /a/'])
})

test('rule 38: entries of the configuration lead to an address or to a page', () => {
  const { site, said } = siteOf(
    {
      'docs/one.md': article('title: One\nlinktitle: First'),
      'docs/sub/_index.md': article('title: Sub'),
      'same.md': article('title: Same\nmenu: docs'),
      'child.md': article('title: Child\nmenu: {docs: {parent: ref}}'),
    },
    {
      yaml: 'navigation: docs',
      hugo: `[[menu.docs]]
name = "Own"
url = "/docs/sub/"
weight = 5
[[menu.docs]]
name = "Same"
url = "https://example.org/?a#b"
[[menu.docs]]
identifier = "ref"
pageRef = "/docs/one"
[[menu.docs]]
name = "Below"
parent = "Same"
pageRef = "docs/sub/_index.md"
[[menu.docs]]
name = "Nowhere"
pageRef = "/nope"
[[menu.docs]]
name = "Relative"
url = "docs/#part"`,
    },
  )
  assert.deepEqual(outlineOf(site.navigation), [
    'Own /docs/sub/',
    'First /docs/one/',
    '  Child /child/',
    'Nowhere -',
    'Relative -',
    'Same -',
    '  Below /docs/sub/',
  ])
  assert.deepEqual(
    site.navigation.map((node) => nodeHref(node, site)),
    ['/docs/sub/', '/docs/one/', '', '/docs/#part', 'https://example.org/?a#b'],
  )
  assert.match(said.join(), /^same\.md:1:1 warning: menu docs already has an entry Same/)
})

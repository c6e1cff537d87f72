import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from './site.fixture.ts'

/** The redirects of a site as `from -> to`, and what was said of them. */
function redirects(articles: Record<string, string>, yaml = '') {
  const files = Object.entries(articles).map(([path, fields]) => [path, article(fields)])
  const { site, said } = siteOf(Object.fromEntries(files), { yaml })
  return { redirects: site.redirects.map(({ from, to }) => `${from} -> ${to}`), said }
}

test('rules 23 to 25: aliases lead to their page, by whatever address it has', () => {
  const { redirects: found, said } = redirects({
    'docs/a.md': 'title: A\naliases: [/old, rel, ../up/, /old.html, /UPPER/]',
    'docs/b.md': 'title: B\nurl: /custom/path/\naliases: [relu]',
    'docs/sub/_index.md': 'title: Sub\naliases: [rels]',
  })
  assert.deepEqual(found.toSorted(), [
    '/UPPER/ -> /docs/a/',
    '/custom/relu/ -> /custom/path/',
    '/docs/rel/ -> /docs/a/',
    '/docs/rels/ -> /docs/sub/',
    '/old.html -> /docs/a/',
    '/old/ -> /docs/a/',
    '/up/ -> /docs/a/',
  ])
  assert.deepEqual(said, [])
})

test('a redirect knows its status, and the line that declares it', () => {
  const { site } = siteOf({ 'a.md': article('title: A\naliases:\n- /one/\n- /two/') })
  assert.deepEqual(site.redirects, [
    { from: '/one/', scope: 'page', to: '/a/', status: 301, source: { file: 'a.md', line: 4, column: 3 } },
    { from: '/two/', scope: 'page', to: '/a/', status: 301, source: { file: 'a.md', line: 5, column: 3 } },
  ])
})

test('rule 26: an alias that is its own address is skipped without a word', () => {
  const articles = { 'docs/a.md': 'title: A\naliases: [/docs/a, a, /docs/a/index.html, ./a/]' }
  assert.deepEqual(redirects(articles), { redirects: [], said: [] })
})

test('an alias that an article gives twice counts once, without a word', () => {
  const articles = { 'a.md': 'title: A\naliases: [/old, /old/, old]' }
  assert.deepEqual(redirects(articles), { redirects: ['/old/ -> /a/'], said: [] })
})

test('rule 27: the page wins over an alias, and the problem names both files', () => {
  const articles = { 'a.md': 'title: A\naliases: [/b/]', 'b.md': 'title: B' }
  assert.deepEqual(redirects(articles), {
    redirects: [],
    said: [
      'a.md:3:11 warning: alias /b/ is the address of b.md, which stays there\n    Remove the alias, or move b.md.',
    ],
  })
})

test('rule 27: so does a page that no file declares', () => {
  const articles = { 'a.md': 'title: A\ntags: [t]\naliases: [/tags/t/]' }
  assert.deepEqual(redirects(articles), {
    redirects: [],
    said: [
      'a.md:4:11 warning: alias /tags/t/ is the address of a generated page, which stays there\n    Remove the alias, or move that page.',
    ],
  })
})

test('rule 28: of two equal aliases the first in navigation order wins, and the problem names both files', () => {
  const articles = {
    'a/late.md': 'title: Late\naliases: /old/',
    'b/_index.md': 'title: B\nweight: 1',
    'b/first.md': 'title: First\naliases: /old/',
  }
  assert.deepEqual(redirects(articles), {
    redirects: ['/old/ -> /b/first/'],
    said: [
      'a/late.md:3:10 warning: alias /old/ is already claimed by b/first.md:3\n    Keep it in one of the two articles.',
    ],
  })
})

test('rule 28: an article outside of the tree comes after those in it', () => {
  const articles = {
    'a.md': 'title: A\nweight: 1\naliases: /old/',
    'b.md': 'title: B\nmenu: docs\naliases: /old/',
  }
  assert.deepEqual(redirects(articles, 'navigation: docs').redirects, ['/old/ -> /b/'])
})

for (const alias of ['""', '/', 'https://example.org/', '../..']) {
  test(`rule 29: the alias ${alias} is a warning where it stands`, () => {
    const articles = { 'docs/a.md': `title: A\naliases:\n- /old/\n- ${alias}` }
    const written = alias.replace('""', '')
    assert.deepEqual(redirects(articles), {
      redirects: ['/old/ -> /docs/a/'],
      said: [
        `docs/a.md:5:3 warning: alias "${written}" is no address of this site\n    Write a path: /old/address/ or old-name.`,
      ],
    })
  })
}

const shapes = {
  'docs/_index.md': article('title: Docs'),
  'docs/a.md': article('title: A\naliases: [/alias-of-a/]'),
  'docs/b c.md': article('title: B'),
  'new/_index.md': article('title: New'),
  'new/sub/y.md': article('title: Y'),
  'new/x.md': article('title: X'),
  'v2/stay.md': article('title: Stay'),
}

/** The redirects that rules alone make, as `from -> to`, and what was said of them. */
function listOf(rules: string, files: Record<string, string> = shapes) {
  const { site, said } = siteOf(files, { redirects: rules, assets: ['docs/data.csv', 'files/a.png'] })
  const list = site.redirects
    .filter(({ source }) => source.file === 'redirects.yaml')
    .map(({ from, scope, to, status }) => {
      const arrow = status === 301 ? '->' : `-${status}->`
      return `${from}${scope === 'subtree' ? '*' : ''} ${arrow} ${to}`.trim()
    })
  return { list, said }
}

const targets = [
  ['/docs/a/', '/docs/a/'],
  ['/docs/a', '/docs/a/'],
  ['docs/a.md', '/docs/a/'],
  ['./docs/a.md#part', '/docs/a/#part'],
  ['docs/b c.md', '/docs/b-c/'],
  ['docs/b%20c.md', '/docs/b-c/'],
  ['docs/_index.md', '/docs/'],
  ['/docs/data.csv', '/docs/data.csv'],
  ['/docs/a/#%C3%BCber', '/docs/a/#über'],
  ['/docs/a/?x=1/2#part', '/docs/a/?x=1%2F2#part'],
  ['http://localhost:3000/docs/a/', '/docs/a/'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/a b?c#d', 'https://example.org/a%20b?c#d'],
  ['/', '/'],
  ['/docs/index.xml', '/docs/index.xml'],
  ['/search/?q=x', '/search/?q=x'],
] as const

for (const [written, to] of targets)
  test(`a rule with to: ${written} leads to ${to}`, () =>
    assert.deepEqual(listOf(`- {from: /old/, to: "${written}"}`), { list: [`/old/ -> ${to}`], said: [] }))

const chains: [name: string, rules: string, list: string[]][] = [
  [
    'to a rule',
    '- {from: /1/, to: /2/}\n- {from: /2/, to: /3}\n- {from: /3/, to: /docs/a/}',
    ['/1/ -> /docs/a/', '/2/ -> /docs/a/', '/3/ -> /docs/a/'],
  ],
  ['to an alias', '- {from: /1/, to: /alias-of-a}', ['/1/ -> /docs/a/']],
  [
    'through a subtree',
    '- {from: /1/, to: /old/x/}\n- {from: /old/*, to: /new/:splat}',
    ['/1/ -> /new/x/', '/old/* -> /new/:splat'],
  ],
  [
    'of subtrees',
    '- {from: /v0/*, to: /v1/sub/:splat}\n- {from: /v1/*, to: /new/:splat}',
    ['/v0/* -> /new/sub/:splat', '/v1/* -> /new/:splat'],
  ],
  [
    'of a subtree to one page',
    '- {from: /v0/*, to: /v1/:splat}\n- {from: /v1/*, to: /docs/a/}',
    ['/v0/* -> /docs/a/', '/v1/* -> /docs/a/'],
  ],
  [
    'of subtrees stops where a page is an exception',
    '- {from: /v1/*, to: /v2/:splat}\n- {from: /v2/*, to: /new/:splat}',
    ['/v1/* -> /v2/:splat', '/v2/* -> /new/:splat'],
  ],
  [
    'of subtrees stops where a redirect is an exception',
    '- {from: /v0/*, to: /v1/:splat}\n- {from: /v1/*, to: /new/:splat}\n- {from: /v1/a/, to: /docs/a/}',
    ['/v1/a/ -> /docs/a/', '/v0/* -> /v1/:splat', '/v1/* -> /new/:splat'],
  ],
  [
    'of subtrees stops where the second is its own exception',
    '- {from: /v0/*, to: /v1/:splat}\n- {from: /v1/*, to: /v1/en/:splat}\n- {from: /v1/en/*, to: /new/:splat}',
    ['/v1/en/* -> /new/:splat', '/v0/* -> /v1/:splat', '/v1/* -> /new/:splat'],
  ],
  [
    'to another site',
    '- {from: /1/, to: /old/x y/}\n- {from: /old/*, to: "https://example.org/:splat?from=old"}',
    ['/1/ -> https://example.org/x%20y/?from=old', '/old/* -> https://example.org/:splat?from=old'],
  ],
  ['to what is gone', '- {from: /1/, to: /2/}\n- {from: /2/, gone: true}', ['/1/ -410->', '/2/ -410->']],
  [
    'is temporary where one step is',
    '- {from: /1/, to: /2/, status: 308}\n- {from: /2/, to: /3/, status: 302}\n- {from: /3/, to: /docs/a/}',
    ['/1/ -302-> /docs/a/', '/2/ -302-> /docs/a/', '/3/ -> /docs/a/'],
  ],
  [
    'keeps an anchor',
    '- {from: /1/, to: "/2/#first"}\n- {from: /2/, to: /docs/a/}\n- {from: /3/, to: /4/}\n- {from: /4/, to: "/docs/a/#last"}',
    ['/1/ -> /docs/a/#first', '/2/ -> /docs/a/', '/3/ -> /docs/a/#last', '/4/ -> /docs/a/#last'],
  ],
  [
    'adds its queries',
    '- {from: /1/, to: "/2/?a=1"}\n- {from: /2/, to: "/docs/a/?b=2"}',
    ['/1/ -> /docs/a/?b=2&a=1', '/2/ -> /docs/a/?b=2'],
  ],
]

for (const [name, rules, list] of chains)
  test(`a chain ${name}`, () => assert.deepEqual(listOf(rules), { list, said: [] }))

const circles: [name: string, rules: string, steps: string][] = [
  ['of one', '- {from: /1/, to: /1}', '1:4 /1/ (redirects.yaml:1) -> /1/'],
  [
    'of two',
    '- {from: /1/, to: /2/}\n- {from: /2/, to: "/1/#x"}',
    '1:4 /1/ (redirects.yaml:1) -> /2/ (redirects.yaml:2) -> /1/',
  ],
  [
    'that another leads to',
    '- {from: /0/, to: /1/}\n- {from: /1/, to: /2/}\n- {from: /2/, to: /1/}',
    '2:4 /1/ (redirects.yaml:2) -> /2/ (redirects.yaml:3) -> /1/',
  ],
  ['of one subtree', '- {from: /1/*, to: /1/:splat}', '1:4 /1/* (redirects.yaml:1) -> /1/*'],
  [
    'of two subtrees',
    '- {from: /1/*, to: /2/:splat}\n- {from: /2/*, to: /1/:splat}',
    '1:4 /1/* (redirects.yaml:1) -> /2/* (redirects.yaml:2) -> /1/*',
  ],
  [
    'of subtrees that grows',
    '- {from: /1/*, to: /2/x/:splat}\n- {from: /2/*, to: /1/:splat}',
    '2:4 /2/* (redirects.yaml:2) -> /1/* (redirects.yaml:1) -> /2/*',
  ],
  [
    'of an address and a subtree',
    '- {from: /1/*, to: /2/:splat}\n- {from: /2/x/, to: /1/x/}',
    '2:4 /2/x/ (redirects.yaml:2) -> /1/* (redirects.yaml:1) -> /2/x/',
  ],
]

for (const [name, rules, steps] of circles)
  test(`a circle ${name} is an error that names each step`, () => {
    const { said } = listOf(rules)
    const [place, ...names] = steps.split(' ')
    assert.deepEqual(
      said.filter((each) => each.includes(' error: ')),
      [
        `redirects.yaml:${place} error: redirects lead in a circle: ${names.join(' ')}\n    Let one of them lead to a page, or remove it.`,
      ],
    )
  })

test('ten thousand redirects one after the other all lead to the end', () => {
  const steps = Array.from({ length: 10_000 }, (_, step) => `- {from: /${step}/, to: /${step + 1}/}`)
  const { list, said } = listOf([...steps, '- {from: /10000/, to: /new/}'].join('\n'))
  assert.deepEqual([list.length, list.every((each) => each.endsWith('/ -> /new/')), said], [10_001, true, []])
})

test('what stands in a circle, or leads into one, is no redirect', () => {
  const rules =
    '- {from: /0/, to: /1/}\n- {from: /1/, to: /2/}\n- {from: /2/, to: /1/}\n- {from: /3/, to: /new/}'
  assert.deepEqual(listOf(rules).list, ['/3/ -> /new/'])
})

test('a subtree that leads to a place of its own is no circle', () =>
  assert.deepEqual(
    listOf('- {from: /docs/*, to: /docs/v2/:splat}', { 'docs/v2/a.md': article('title: A') }),
    {
      list: ['/docs/* -> /docs/v2/:splat'],
      said: [],
    },
  ))

test('a rule that is its own address says nothing where a page is', () =>
  assert.deepEqual(listOf('- {from: /docs/a, to: /docs/a/}'), { list: [], said: [] }))

test('two rules that say the same count once', () =>
  assert.deepEqual(listOf('- {from: /1, to: /docs/a}\n- {from: /1/, to: docs/a.md}'), {
    list: ['/1/ -> /docs/a/'],
    said: [],
  }))

const doubtful: [name: string, rules: string, list: string[], said: string][] = [
  [
    'whose address is a page',
    '- {from: /docs/a/, to: /new/}',
    [],
    'redirect /docs/a/ is the address of docs/a.md, which stays there\n    Remove the redirect, or move docs/a.md.',
  ],
  [
    'whose address is an alias',
    '- {from: /alias-of-a, to: /new/}',
    [],
    'redirect /alias-of-a/ is already claimed by docs/a.md:3\n    Remove one of the two.',
  ],
  [
    'whose root is that of another',
    '- {from: /o/*, to: /new/:splat}\n- {from: /o/*, gone: true}',
    ['/o/* -> /new/:splat'],
    'redirect /o/* is already claimed by redirects.yaml:1\n    Remove one of the two.',
  ],
  [
    'to a page that is not there',
    '- {from: /1/, to: /nowhere/}',
    ['/1/ -> /nowhere/'],
    'redirect /1/ leads to /nowhere/, which is not there\n    Name a page or a file that is there; a draft is not.',
  ],
  [
    'to a page in another case',
    '- {from: /1/, to: /Docs/A/}',
    ['/1/ -> /Docs/A/'],
    'redirect /1/ leads to /Docs/A/, which is not there\n    Did you mean /docs/a/?',
  ],
  [
    'to a folder that is not there',
    '- {from: /1/*, to: /nowhere/:splat}',
    ['/1/* -> /nowhere/:splat'],
    'redirect /1/* leads to /nowhere/, below which nothing is\n    Name a page or a file that is there; a draft is not.',
  ],
  [
    'through a subtree to a page that is not there',
    '- {from: /old/*, to: /new/:splat}\n- {from: /1/, to: /old/z/}',
    ['/1/ -> /new/z/', '/old/* -> /new/:splat'],
    'redirect /1/ leads to /new/z/, which is not there\n    Name a page or a file that is there; a draft is not.',
  ],
  [
    'at the end of a chain, once',
    '- {from: /0/, to: /1/}\n- {from: /1/, to: /nowhere/}',
    ['/0/ -> /nowhere/', '/1/ -> /nowhere/'],
    'redirect /1/ leads to /nowhere/, which is not there\n    Name a page or a file that is there; a draft is not.',
  ],
]

for (const [name, rules, list, text] of doubtful)
  test(`a rule ${name} is a warning`, () => {
    const line = rules.split('\n').length
    assert.deepEqual(listOf(rules), { list, said: [`redirects.yaml:${line}:4 warning: ${text}`] })
  })

test('subtrees stand last in the list, the deepest first', () => {
  const rules =
    '- {from: /*, to: /new/}\n- {from: /a/b/*, to: /new/}\n- {from: /a/*, to: /new/}\n- {from: /1/, to: /new/}'
  assert.deepEqual(listOf(rules).list, ['/1/ -> /new/', '/a/b/* -> /new/', '/a/* -> /new/', '/* -> /new/'])
})

test('a rule takes the address of a taxonomy without terms, as an alias does', () =>
  assert.deepEqual(listOf('- {from: /tags/, to: /new/}'), { list: ['/tags/ -> /new/'], said: [] }))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, hostOf, sections, titlesOf } from './engine.fixture.ts'
import { openSearch } from './query.ts'
import { readSynonyms, synonymFit } from './synonyms.ts'
import { wordsOf } from './words.ts'

const groups = [
  ['k8s', 'Kubernetes'],
  ['SSO', 'single sign-on'],
  ['RBAC', 'role-based access control'],
  ['VM', 'virtual machine'],
  ['rollback', 'roll back'],
  ['??', 'nothing'],
]
const synonymsIn = readSynonyms(groups)

const rbac = ['RBAC', 'role-based access control']
const sso = ['SSO', 'single sign-on']
const table: [typed: string, synonyms: Record<string, string[]>][] = [
  ['install k8s', { k8s: ['Kubernetes'] }],
  ['KUBERNETES', { kubernetes: ['k8s'] }],
  ['sso', { sso: ['single sign-on'] }],
  ['a single sign-on page', { single: ['SSO'], signon: ['SSO'], sign: ['SSO'], on: ['SSO'] }],
  ['rollback', { rollback: ['roll back'] }],
  ['roll back', { roll: ['rollback'], back: ['rollback'] }],
  ['sso page', { sso: ['single sign-on'] }],
  ['single sign on', { single: sso, sign: sso, on: sso }],
  ['sign on', {}],
  ['single page sign-on', {}],
  ['role based access control', { role: rbac, based: rbac, access: rbac, control: rbac }],
  ['virtual machines', { virtual: ['VM', 'virtual machine'], machines: ['VM', 'virtual machine'] }],
  ['kuber', {}],
  ['nothing', {}],
]

for (const [typed, expected] of table)
  test(`synonyms in "${typed}"`, () => {
    const found = [...synonymsIn(wordsOf(typed))].map(([word, synonyms]) => [
      word,
      synonyms.map(({ text }) => text),
    ])
    assert.deepEqual(Object.fromEntries(found), expected)
  })

const documents = [
  document('Clusters', {
    sections: sections('Run it on Kubernetes.', ['upgrade', 'Upgrade Kubernetes', 'Slowly.']),
  }),
  document('Shortcuts', { sections: sections('They write k8s for a long word.') }),
  document('Single sign-on', { sections: sections('Log in once.') }),
  document('Signs', { sections: sections('A single sign is enough.') }),
  document('Accounts', { sections: sections('We support SSO.', ['sso', 'SSO', 'How to.']) }),
  document('Doors', { sections: sections('Role-based access control, for short.') }),
]
const engine = await openSearch('/search/index.json', hostOf(documents, { synonyms: groups }).load)

const found = [
  ['a synonym is found, in a heading before the word in a text', 'k8s', ['Clusters', 'Shortcuts']],
  ['so it is in the other direction', 'kubernetes', ['Clusters', 'Shortcuts']],
  ['a phrase in a title, before a mention', 'sso', ['Accounts', 'Single sign-on']],
  [
    'a phrase finds its word, before pages with a part of it',
    'single sign-on',
    ['Single sign-on', 'Accounts', 'Signs', 'Clusters'],
  ],
  ['a phrase of which a page has all words only', 'rbac', ['Doors']],
  ['with other words', 'k8s slowly', ['Clusters', 'Shortcuts']],
] as const

for (const [name, query, titles] of found)
  test(`${name}: "${query}"`, async () => assert.deepEqual(await titlesOf(engine, query), titles))

test('a title that has the synonym beats a text that has it, and a heading leads to its place', async () => {
  const host = hostOf(
    [
      document('Mention', { sections: sections('Single sign-on, single sign-on.') }),
      document('Single sign-on', { sections: sections('Log in once.', ['more', 'More', '']) }),
      document('Other', { sections: sections('', ['setup', 'Set up single sign-on', 'Like this.']) }),
    ],
    { synonyms: groups },
  )
  const { results } = await (await openSearch('/search/index.json', host.load)).search('sso')
  assert.deepEqual(
    results.map(({ page, sections: [section] }) => [page.title, section?.heading]),
    [
      ['Single sign-on', undefined],
      ['Other', 'Set up single sign-on'],
      ['Mention', undefined],
    ],
  )
})

test('a heading that is a phrase fits as well as one that is a word', async () => {
  const pages = [
    document('Phrase', { sections: sections('', ['id', 'Single sign-on', '']) }),
    document('Other'),
  ]
  const host = hostOf(pages, { synonyms: groups })
  const {
    pages: [page],
  } = await (await openSearch('/search/index.json', host.load)).rank('sso')
  assert.deepEqual(
    page?.sections.map(({ section, fit }) => [section, Math.round(fit * 100)]),
    [[1, Math.round(100 * synonymFit ** 2)]],
  )
})

test('a synonym is below the word itself and above a slip', async () => {
  const host = hostOf([document('Alpha'), document('Gamma'), document('Betta')], {
    synonyms: [
      ['beta', 'gamma'],
      ['alfa', 'alpha', 'gamma'],
    ],
  })
  const other = await openSearch('/search/index.json', host.load)
  assert.deepEqual(await titlesOf(other, 'alpha'), ['Alpha', 'Gamma'])
  // It is no slip of what the index has, since the writer names it.
  assert.deepEqual(await titlesOf(other, 'beta'), ['Gamma'])
})

test('the synonym is marked where the index has it', async () => {
  assert.deepEqual((await engine.search('k8s')).words, ['k8s*', 'kubernetes'])
  assert.deepEqual((await engine.search('sso')).words, ['sso*', 'single sign-on'])
  assert.deepEqual((await engine.search('vm')).words, ['vm*'])
  assert.equal((await engine.search('k8s')).results[0]?.excerpt, 'Run it on Kubernetes.')
})

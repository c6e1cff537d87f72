import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, engineOf, hostOf, sections, titlesOf } from './engine.fixture.ts'
import { openSearch } from './query.ts'

const site = await engineOf(
  document('Entrypoints', {
    description: 'How a container starts.',
    sections: sections('A starter starts. Every starter does: starter, starter.'),
  }),
  document('Starter images', {
    sections: sections(
      'Images with a shell.',
      ['packages', 'Packages', 'What they hold.'],
      ['debugging-distroless', 'Debugging Distroless', 'Attach one with a shell.'],
    ),
  }),
  document('Shells', {
    tags: ['Busybox'],
    keywords: ['ash'],
    sections: sections('A <b>bold</b> & <script> of C++ with a_b and verify-attestation.'),
  }),
)

const found = [
  ['a word of the title beats the same word in the text', 'starter', ['Starter images', 'Entrypoints']],
  ['case does not count', 'STARTER', ['Starter images', 'Entrypoints']],
  ['all words beat some, across fields', 'starter shell', ['Starter images', 'Shells', 'Entrypoints']],
  ['the beginning of a word finds it', 'entryp', ['Entrypoints']],
  ['so does the beginning of the last word', 'debugging distro', ['Starter images']],
  ['the beginning of an earlier word does not', 'distro entrypoints', ['Entrypoints']],
  ['the end of a word does not', 'points', []],
  ['a tag finds its page', 'busybox', ['Shells']],
  ['so does a keyword', 'ash', ['Shells']],
  ['a description does', 'container', ['Entrypoints']],
  ['a letter left out', 'contaner', ['Entrypoints']],
  ['two letters swapped', 'distrolses', ['Starter images']],
  ['the first two letters swapped', 'ubsybox', ['Shells']],
  ['two slips in a long word', 'entripoimts', ['Entrypoints']],
  ['no slip in a short word', 'asj', []],
  ['signs that belong to a word', 'c++', ['Shells']],
  ['an identifier', 'verify-attestation', ['Shells']],
  ['a part of it', 'attestation', ['Shells']],
  ['the identifier without its sign', 'verifyattestation', ['Shells']],
  ['with signs around it', '(`a_b`)', ['Shells', 'Entrypoints', 'Starter images']],
  ['what is nowhere is not found', 'helicopter', []],
  ['an empty query finds nothing', '', []],
  ['spaces find nothing', '  \t', []],
  ['signs find nothing', '<> "', []],
] as const

for (const [name, query, pages] of found)
  test(`${name}: "${query}"`, async () => assert.deepEqual(await titlesOf(site, query), pages))

test('a word as it was typed comes before one that begins with it, and that before a slip', async () => {
  const engine = await engineOf(
    document('One', { sections: sections('signing') }),
    document('Two', { sections: sections('sign') }),
    document('Three', { sections: sections('sigh') }),
  )
  assert.deepEqual(await titlesOf(engine, 'sign'), ['Two', 'One'])
  assert.deepEqual(await titlesOf(engine, 'sihg'), ['Three'])
})

test('all words in the text beat one of them in a heading or in a title', async () => {
  const engine = await engineOf(
    document('Heading', { sections: sections('', ['alpha', 'Alpha', 'Else.']) }),
    document('Text', { sections: sections('An alpha and a beta.') }),
  )
  assert.deepEqual(await titlesOf(engine, 'alpha beta'), ['Text', 'Heading'])
  assert.deepEqual(await titlesOf(site, 'every starter'), ['Entrypoints', 'Starter images'])
})

test('the page itself is chosen where its title fits, a heading where that fits better', async () => {
  const [page] = (await site.search('starter images')).results
  assert.deepEqual([page?.page.href, page?.best], ['/starter-images/', 0])
  const [result] = (await site.search('debugging distroless')).results
  assert.deepEqual(
    [result?.best, result?.sections],
    [
      1,
      [
        {
          heading: 'Debugging Distroless',
          href: '/starter-images/#debugging-distroless',
          excerpt: 'Attach one with a shell.',
        },
      ],
    ],
  )
})

test('the excerpt is the text around the match, else what the page is about', async () => {
  const excerptFor = async (query: string) => (await site.search(query)).results[0]?.excerpt
  assert.equal(await excerptFor('bold'), 'A <b>bold</b> & <script> of C++ with a_b and verify-attestation.')
  assert.equal(await excerptFor('entrypoints'), 'How a container starts.')
})

test('words to mark are those that were typed, or what they were taken for', async () => {
  assert.deepEqual((await site.search('the debugging distro')).words, ['debugging', 'distro*'])
  assert.deepEqual((await site.search('contaner')).words, ['container'])
})

test('the excerpt is from where the word is, also in a section of many parts', async () => {
  const long = 'filler word '.repeat(1_500)
  const engine = await engineOf(
    document('Long', {
      sections: sections('', ['a', 'Other', long], ['needle', 'Needle', `${long} a thread`]),
    }),
  )
  const [result] = (await engine.search('needle thread')).results
  assert.match(result?.sections.find(({ heading }) => heading === 'Needle')?.excerpt ?? '', /thread$/)
})

test('an id is encoded in the address', async () => {
  const engine = await engineOf(document('A', { sections: sections('', ['über-uns', 'Über uns', 'x']) }))
  assert.equal((await engine.search('uber')).results[0]?.sections[0]?.href, '/a/#%C3%BCber-uns')
})

test('an address counts as readers write it, not as it is encoded', async () => {
  const engine = await engineOf(document('A', { href: '/%E4%B8%AD%E6%96%87/' }), document('B'))
  assert.deepEqual(await titlesOf(engine, '中文'), ['A'])
  assert.deepEqual(await titlesOf(engine, 'ad'), [])
  const strange = await engineOf(document('A', { href: '/100%/' }), document('B'))
  assert.deepEqual(await titlesOf(strange, '100'), ['A'])
})

test('no more than 12 pages are found, and no more than 3 headings of a page', async () => {
  const headings = Array.from({ length: 5 }, (_, id): [string, string, string] => [`w${id}`, 'Word', ''])
  const many = Array.from({ length: 20 }, (_, index) =>
    document(`Word ${index}`, { sections: sections('', ...headings) }),
  )
  const { results } = await (await engineOf(...many)).search('word')
  assert.deepEqual([results.length, Math.max(...results.map((result) => result.sections.length))], [12, 3])
})

test('a language without spaces is found by its words', async () => {
  const engine = await engineOf(
    document('中文', { sections: sections('我们使用搜索引擎查找文档。') }),
    document('日本語', { sections: sections('全文検索エンジンで文書を探す。') }),
    document('ไทย', { sections: sections('การค้นหาเอกสาร') }),
  )
  assert.deepEqual(await titlesOf(engine, '搜索'), ['中文'])
  assert.deepEqual(await titlesOf(engine, 'エンジン'), ['日本語'])
  assert.deepEqual(await titlesOf(engine, 'ค้นหา'), ['ไทย'])
})

test('a noun finds its other number, also where both are there', async () => {
  const engine = await engineOf(
    document('Menus', { sections: sections('All about configuration.') }),
    document('Other', { sections: sections('A menu and its configuration, and what a menu is.') }),
  )
  assert.deepEqual(await titlesOf(engine, 'menu configuration'), ['Menus', 'Other'])
})

test('one letter finds the titles that begin with it, however many pages there are', async () => {
  const pages = Array.from({ length: 100 }, (_, index) => document(`Page ${index}`))
  const engine = await engineOf(...pages, document('Zebra'))
  assert.deepEqual(await titlesOf(engine, 'z'), ['Zebra'])
})

test('an index of another version is refused', async () => {
  const load = () => Promise.resolve(JSON.stringify({ version: 1 }))
  await assert.rejects(openSearch('/search/index.json', load), /search index of version 1, not 5/)
})

test('a boost lifts a page or lowers it, also among more pages than are looked at closely', async () => {
  const text = sections('A needle.')
  const pages = Array.from({ length: 100 }, (_, index) => document(`Page ${index}`, { sections: text }))
  const lifted = document('Z lifted', { sections: text, boost: 1.2 })
  const lowered = document('A needle', { sections: text, boost: 0.1 })
  const engine = await engineOf(...pages, lifted, lowered)
  const titles = (await engine.rank('needle', undefined, 60)).pages.map(({ page }) => page)
  assert.deepEqual((await titlesOf(engine, 'needle')).slice(0, 2), ['Z lifted', 'Page 0'])
  assert.ok(!titles.includes(0), 'the lowered page, first by its address, is not among the first 60')
})

const vocabulary = Array.from({ length: 400 }, (_, index) => `word${String(index).padStart(3, '0')}tail`)
const large = Array.from({ length: 200 }, (_, index) =>
  document(`Page ${index}`, { sections: sections(`${vocabulary.join(' ')} needle${index}`) }),
)

test('a query loads only the files of its words and of what is shown', async () => {
  const { load, asked } = hostOf(large)
  const engine = await openSearch('/search/index.json', load)
  assert.deepEqual(asked, ['/search/index.json'])
  await engine.rank('needle7')
  assert.ok(asked.length <= 4, asked.join(' '))
  await engine.search('needle7')
  const before = asked.length
  await engine.search('needle7')
  assert.equal(asked.length, before)
})

test('a file that fails is tried again; without it the rest answers, which is said', async () => {
  const { load, asked } = hostOf(large)
  const engine = await openSearch('/search/index.json', async (path) => {
    const text = await load(path)
    if (path.includes('pages-')) throw new Error('offline')
    return text
  })
  const { results, isPartial } = await engine.search('page 7')
  assert.deepEqual([results[0]?.page.title, isPartial], ['Page 7', true])
  const texts = asked.filter((path) => path.includes('pages-'))
  assert.equal(texts.length, 2 * new Set(texts).size)
})

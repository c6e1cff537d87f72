import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { claimFiles } from './claims.ts'

const folders = { content: '/content', out: '/out' }

/** The problems of a site's addresses. */
async function said(files: Record<string, string>, assets: string[] = []): Promise<string[]> {
  const publication = await publicationOf(files, { assets })
  return claimFiles(publication, [], folders).problems.map(formatProblem)
}

test('pages, the 404 page, assets, scripts and outputs are all claimed', async () => {
  const publication = await publicationOf(
    { 'docs/a.md': article('title: A\naliases: /old/\nurl: /d/data.json') },
    { assets: ['docs/pic.png'] },
  )
  const scripts = [{ path: '_fingerpost/elements-1.js', content: '' }]
  const { claims, problems } = claimFiles(publication, scripts, folders)
  assert.deepEqual(
    claims.map(
      ({ path, owner }) => `${path.replace(/[0-9a-f]{12}|(?<=search\/\w+)-\w+-\w+/, 'HASH')} of ${owner}`,
    ),
    [
      '404.html of the 404 page',
      '_fingerpost/elements-1.js of the scripts',
      'headers.json of the header-list output',
      '_fingerpost/navigation-HASH.json of the navigation-tree output',
      '_redirects of the netlify output',
      '_headers of the netlify output',
      '.nojekyll of the no-jekyll output',
      'redirects.json of the redirect-list output',
      'index.xml of the rss output',
      'docs/index.xml of the rss output',
      'categories/index.xml of the rss output',
      'tags/index.xml of the rss output',
      'search/index.json of the search-index output',
      '_fingerpost/search/wordsHASH.txt of the search-index output',
      '_fingerpost/search/spellingsHASH.txt of the search-index output',
      '_fingerpost/search/tagsHASH.txt of the search-index output',
      '_fingerpost/search/pagesHASH/0.txt of the search-index output',
      '_fingerpost/search/pagesHASH/1.txt of the search-index output',
      '_fingerpost/search/pagesHASH/2.txt of the search-index output',
      'sitemap.xml of the sitemap output',
      'd/data.json of docs/a.md',
      'index.html of the page /',
      'docs/index.html of the page /docs/',
      'categories/index.html of the page /categories/',
      'tags/index.html of the page /tags/',
      'docs/pic.png of docs/pic.png',
      'old/index.html of an alias of docs/a.md',
      'search/index.html of the search page',
    ],
  )
  assert.deepEqual(problems, [])
})

const collisions: [name: string, files: Record<string, string>, assets: string[], problem: string][] = [
  [
    'a file beside the articles and a page',
    { 'docs/a.md': article('title: A') },
    ['docs/a/index.html'],
    'docs/a/index.html:1:1 error: /docs/a/index.html is already published by docs/a.md\n    Rename one of the two.',
  ],
  [
    'a file and an output',
    {},
    ['sitemap.xml'],
    'sitemap.xml:1:1 error: /sitemap.xml is already published by the sitemap output\n    Rename one of the two.',
  ],
  [
    'a page and a feed',
    { 'docs/a.md': article('title: A\nurl: /docs/index.xml') },
    [],
    'docs/a.md:1:1 error: /docs/index.xml is already published by the rss output\n    Rename one of the two.',
  ],
  [
    'a page and the 404 page',
    { 'a.md': article('title: A\nurl: /404.html') },
    [],
    'a.md:1:1 error: /404.html is already published by the 404 page\n    Rename one of the two.',
  ],
  [
    'a file and a folder',
    { 'a.md': article('title: A\nurl: /data.json'), 'b.md': article('title: B\nurl: /data.json/deep/') },
    [],
    'b.md:1:1 error: /data.json/deep/index.html needs a folder where a.md is a file\n    Rename one of the two.',
  ],
  [
    'a file in the folder of Fingerpost',
    {},
    ['_fingerpost/mine.js'],
    '_fingerpost/mine.js:1:1 error: /_fingerpost/mine.js is an address that Fingerpost keeps for itself\n    Choose another address: /_next/ and /_fingerpost/ are taken.',
  ],
  [
    'a file in the folder of Next',
    {},
    ['_next/static/mine.js'],
    '_next/static/mine.js:1:1 error: /_next/static/mine.js is an address that Fingerpost keeps for itself\n    Choose another address: /_next/ and /_fingerpost/ are taken.',
  ],
]

for (const [name, files, assets, problem] of collisions)
  test(`${name} are an error that names both`, async () =>
    assert.deepEqual(await said(files, assets), [problem]))

for (const fields of ['url: /_fingerpost/a/', 'url: /_next/static/a.css', 'aliases: /_next/old/'])
  test(`${fields} is in a folder that Fingerpost keeps for itself`, async () =>
    assert.equal((await said({ 'a.md': article(`title: A\n${fields}`) })).length, 1))

test('an alias at the address of a file is said where the alias is written', async () => {
  const problems = await said({ 'a.md': article('title: A\naliases: [/x.html]') }, ['x.html'])
  assert.match(problems.join(), /^a\.md:3:\d+ /)
})

test('a rule at the address of a file is said where the rule is written', async () => {
  const publication = await publicationOf(
    { 'docs/a.md': article('title: A') },
    {
      assets: ['files/a.pdf', 'x.html'],
      redirects: '- {from: /x.html, to: /docs/}\n- {from: /files/a.pdf, gone: true}',
    },
  )
  assert.deepEqual(claimFiles(publication, [], folders).problems.map(formatProblem), [
    'redirects.yaml:1:4 error: /x.html is already published by x.html\n    Rename one of the two.',
    'redirects.yaml:2:4 error: /files/a.pdf/index.html needs a folder where files/a.pdf is a file\n    Rename one of the two.',
  ])
})

test('a public file is named with its folder', async () => {
  const publication = await publicationOf({ 'a.md': article('title: A\nurl: /robots.txt') })
  publication.site.assets.push({ path: 'robots.txt', folder: 'public', permalink: '/robots.txt' })
  assert.deepEqual(claimFiles(publication, [], folders).problems.map(formatProblem), [
    'public/robots.txt:1:1 error: /robots.txt is already published by a.md\n    Rename one of the two.',
  ])
})

test('a file of the static folder yields to whatever else has its address', async () => {
  const publication = await publicationOf(
    { 'docs/a.md': article('title: A\naliases: /old/') },
    { assets: ['docs/pic.png'] },
  )
  for (const permalink of [
    '/docs/pic.png',
    '/docs/a/index.html',
    '/old/index.html',
    '/sitemap.xml',
    '/new.txt',
  ])
    publication.site.assets.push({ path: `../static${permalink}`, folder: 'static', permalink })
  const { claims, problems } = claimFiles(publication, [], folders)
  assert.deepEqual(
    claims.filter(({ owner }) => owner.startsWith('../static')).map(({ path }) => path),
    ['new.txt'],
  )
  assert.deepEqual(problems, [])
})

test('of the assets of a Hugo project what an article names is published, by its path in that folder', async () => {
  const files = {
    'docs/a.md': article(
      'title: A\nimages: [images/cover.png]',
      '![x](images/a.png) [b](/files/b.pdf#page=2)',
    ),
  }
  const publication = await publicationOf(files)
  for (const permalink of ['/images/a.png', '/images/cover.png', '/files/b.pdf', '/css/main.css'])
    publication.site.assets.push({ path: `../assets${permalink}`, folder: 'assets', permalink })
  const { claims } = claimFiles(publication, [], folders)
  assert.deepEqual(
    claims.filter(({ owner }) => owner.startsWith('../assets')).map(({ path }) => path),
    ['images/a.png', 'images/cover.png', 'files/b.pdf'],
  )
})

test('a page of the content folder at the address of the search page takes its place', async () => {
  const publication = await publicationOf({ 'search.md': article('title: Ours') })
  const { claims, problems } = claimFiles(publication, [], folders)
  const owners = claims.filter(({ path }) => path === 'search/index.html').map(({ owner }) => owner)
  assert.deepEqual([owners, problems], [['search.md'], []])
})

test('variants of images are published below a name that browsers keep for good', async () => {
  const publication = await publicationOf({ 'docs/a.md': article('title: A') })
  const { claims, problems } = claimFiles(publication, [], folders, new Set(['0123-704.webp']))
  assert.deepEqual(
    claims.filter(({ owner }) => owner === 'the images').map(({ path }) => path),
    ['_fingerpost/images/0123-704.webp'],
  )
  assert.deepEqual(problems, [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { collectDocuments } from './documents.ts'
import { publicationOf } from './publication.fixture.ts'

const publication = await publicationOf(
  {
    'docs/_index.md': article('title: Docs\nlinktitle: D', 'All.'),
    'docs/größe.md': article(
      'title: Size\ndescription: How large\ntags: [Big]\nkeywords: [huge, big]\nSearch: {Keywords: [large, huge], boost: 2}',
      'Before.\n\n## Part\n\nAfter.',
    ),
  },
  { basePath: '/base' },
)
const documents = collectDocuments(publication)

test('an article is found by its sections, at its address, below the titles of its categories', () => {
  assert.deepEqual(
    documents.find((document) => document.title === 'Size'),
    {
      title: 'Size',
      href: '/base/docs/gr%C3%B6%C3%9Fe/',
      kind: 'page',
      permalink: '/docs/größe/',
      linkTitle: 'Size',
      trail: ['D'],
      parent: '/base/docs/',
      description: 'How large',
      tags: ['Big'],
      keywords: ['huge', 'big', 'large'],
      boost: 2,
      sections: [
        { id: '', heading: '', text: 'Before.' },
        { id: 'part', heading: 'Part', text: 'After.' },
      ],
      textKey: publication.articles.get('/docs/größe/')?.key,
    },
  )
})

test('pages of tags are found, too, and every page is found once', () => {
  assert.deepEqual(documents.map(({ title, trail }) => [title, trail]).toSorted(), [
    ['Big', ['Tags']],
    ['Docs', []],
    ['Documentation', []],
    ['Size', ['D']],
    ['Tags', []],
  ])
})

test('a page that its front matter excludes is not found, however it is written', async () => {
  const excluded = await publicationOf({
    'a.md': article('title: A\nsearch: {exclude: true}'),
    'b.md': article('title: B\nsearch: {exclude: yes, boost: much}'),
    'c.md': article('title: C\nsearch: {exclude: false}'),
    'internal/_index.md': article('title: Internal\ncascade: {search: {exclude: true}}'),
    'internal/d.md': article('title: D'),
  })
  assert.deepEqual(
    collectDocuments(excluded)
      .map(({ title }) => title)
      .toSorted(),
    ['C', 'Documentation'],
  )
})

test('a page below one that is excluded belongs to what is above that', async () => {
  const documents = collectDocuments(
    await publicationOf({
      'docs/_index.md': article('title: Docs'),
      'docs/old/_index.md': article('title: Old\nsearch: {exclude: true}'),
      'docs/old/a.md': article('title: A'),
    }),
  )
  assert.deepEqual(
    documents.flatMap(({ title, trail, parent }) => (title === 'A' ? [[trail, parent]] : [])),
    [[['Docs', 'Old'], '/docs/']],
  )
})

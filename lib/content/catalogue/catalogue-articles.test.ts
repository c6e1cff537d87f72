import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicationOf } from '../../search/publication.fixture.ts'
import { article, outlineOf, pageAt, siteOf } from '../site.fixture.ts'
import { withMentions } from './mentions.ts'

const tools = `catalogue:
  title: Tools
  address: /guides/tools/
  fields:
    kind: { type: choices, of: { a: Alpha, b: Beta, c: Gamma }, filter: true }
    get: { type: code }
items:
  - {name: Two, kind: [a, b], get: apt install two, aliases: [/old/two/]}
  - {name: One, kind: [a], articles: [/guides/second/]}
`
const files = {
  'guides/_index.md': article('title: Guides'),
  'guides/first.md': article(
    'title: First',
    'See [one](/guides/tools/one/) and [again](/guides/tools/one/#x).',
  ),
  'guides/second.md': article('title: Second'),
}
const surroundings = { catalogues: { 'data/tools.yaml': tools } }

test('a catalogue has a page of its own, one for each item and each value that an item has', () => {
  const { site, said } = siteOf(files, surroundings)
  assert.deepEqual(said, [])
  const made = site.pages.filter(({ origin }) => origin)
  assert.deepEqual(
    made.map(({ permalink, kind, title, listed, origin }) => [permalink, kind, title, listed, origin?.line]),
    [
      ['/guides/tools/', 'section', 'Tools', true, 1],
      ['/guides/tools/two/', 'page', 'Two', true, 8],
      ['/guides/tools/one/', 'page', 'One', true, 9],
      ['/guides/tools/kind/a/', 'page', 'Tools: Alpha', false, 1],
      ['/guides/tools/kind/b/', 'page', 'Tools: Beta', false, 1],
    ],
  )
  assert.match(pageAt(site, '/guides/tools/kind/a/').description, /^2 of 2 items/)
  assert.equal(pageAt(site, '/guides/tools/kind/a/').search.exclude, true)
})

test('its items stand in navigation in the order of the file, and old addresses lead to them', () => {
  const { site } = siteOf(files, surroundings)
  assert.deepEqual(outlineOf(site.navigation), [
    'Guides /guides/',
    '  First /guides/first/',
    '  Second /guides/second/',
    '  Tools /guides/tools/',
    '    Two /guides/tools/two/',
    '    One /guides/tools/one/',
  ])
  assert.deepEqual(
    site.redirects.map(({ from, to }) => [from, to]),
    [['/old/two/', '/guides/tools/two/']],
  )
})

test('an article of a writer takes the place of the page of a catalogue', () => {
  const { site, said } = siteOf(
    { ...files, 'guides/tools/_index.md': article('title: My tools') },
    surroundings,
  )
  assert.deepEqual(said, [])
  assert.equal(pageAt(site, '/guides/tools/').title, 'My tools')
})

test('an item is spoken of by the articles that it names, and by those that link to it', async () => {
  const publication = await publicationOf(files, surroundings)
  const [catalogue] = withMentions(publication)
  assert.deepEqual(
    catalogue?.items.map(({ name, mentions }) => [name, mentions]),
    [
      ['Two', []],
      ['One', ['/guides/second/', '/guides/first/']],
    ],
  )
})

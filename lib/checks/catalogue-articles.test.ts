import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { catalogueArticles } from './catalogue-articles.ts'

test('an article that an item names and that is not there is said with its place in the data file', async () => {
  const publication = await publicationOf(
    { 'a.md': article('title: A') },
    {
      catalogues: {
        'data/tools.yaml':
          'catalogue: {title: T, address: /t/}\nitems:\n  - name: One\n    articles: [/a/, /b/]\n  - name: Two\n',
      },
    },
  )
  assert.deepEqual((await catalogueArticles.run(publication)).map(formatProblem), [
    'data/tools.yaml:3:5 warning: there is no article /b/\n    Name an article by its address (/guides/first/), or remove it from the list.',
  ])
})

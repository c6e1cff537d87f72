import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasRightHeading, rankOf, relevanceOf } from './relevance.ts'

const query = { q: 'verify', kind: 'title', relevant: ['/a/', '/b'], anchorId: 'how' }
const page = (href: string, heading?: string) => ({ href, heading })

const ranks: [shown: string[], rank: number][] = [
  [[], -1],
  [['/c/'], -1],
  [['/a/'], 0],
  [['/c/', '/B/'], 1],
  [['/c/', '/a#how'], 1],
  [['/b?x=1'], 0],
]
for (const [shown, rank] of ranks) {
  test(`[${shown.join(' ')}] has a right article at ${rank}`, () => {
    assert.equal(rankOf({ query, shown: shown.map((href) => page(href)) }), rank)
  })
}

const headings: [what: string, shown: ReturnType<typeof page>[], isRight: boolean][] = [
  ['the heading', [page('/a/', 'how')], true],
  ['the heading, of the third article', [page('/c/'), page('/d/'), page('/a/', 'how')], true],
  ['the heading, of the fourth article', [page('/c/'), page('/d/'), page('/e/'), page('/a/', 'how')], false],
  ['another heading', [page('/a/', 'why')], false],
  ['the heading of another article', [page('/c/', 'how'), page('/a/')], false],
]
for (const [what, shown, isRight] of headings) {
  test(`${what} is ${isRight ? 'right' : 'wrong'}`, () => {
    assert.equal(hasRightHeading({ query, shown }), isRight)
  })
}

test('shares are those of all queries, of headings those that have one', () => {
  const plain = { ...query, anchorId: undefined }
  const others = Array.from({ length: 10 }, (_, index) => page(`/other-${index}/`))
  assert.deepEqual(
    relevanceOf([
      { query, shown: [page('/a/', 'how')] },
      { query, shown: [page('/c/', 'why'), page('/d/'), page('/e/'), page('/a/', 'how')] },
      { query: plain, shown: [] },
      { query: plain, shown: [...others, page('/a/')] },
    ]),
    { queries: 4, first: 0.25, three: 0.25, five: 0.5, reciprocal: 0.3125, empty: 0.25, heading: 0.5 },
  )
})

test('an engine without headings has no share of right ones', () => {
  assert.equal(relevanceOf([{ query, shown: [page('/a/')] }]).heading, undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt, siteOf } from '../content/site.fixture.ts'
import { answersTo, recordedQuestions } from './answers.ts'
import { type Question, questionsOf } from './questions.ts'

const tools = `catalogue:
  title: Tools
  address: /tools/
  items: [tool, tools]
  fields:
    kind: { type: choices, of: { a: Alpha }, filter: true }
items:
  - { name: One, kind: [a] }
`
const { site } = siteOf(
  { 'docs/a.md': article('title: A'), 'docs/b.md': article('title: B') },
  { basePath: '/base', assets: ['docs/pic.png'], catalogues: { 'data/tools.yaml': tools } },
)
const image = { width: 4, height: 3, variants: [] }
const live = questionsOf(pageAt(site, '/docs/a/'), {
  site,
  catalogues: site.catalogues,
  images: { '/base/docs/pic.png': image },
})
const asked: Question[] = [
  ['address', 'b.md#part'],
  ['address', 'pic.png?x'],
  ['address', 'javascript:alert(1)'],
  ['catalogue', 'data/tools.yaml'],
  ['catalogue', 'data/none.yaml'],
  ['item', 'data/tools.yaml', 'one'],
  ['item', 'data/tools.yaml', 'two'],
]

test('what is asked is answered as the site answers it, also when the answers were written down', () => {
  const answers = answersTo(asked, live)
  const recorded = recordedQuestions(JSON.parse(JSON.stringify(answers)))
  for (const questions of [live, recorded]) {
    assert.equal(questions.address('b.md#part').href, '/base/docs/b/#part')
    assert.deepEqual(questions.address('pic.png?x'), { href: '/base/docs/pic.png?x', image })
    assert.deepEqual(questions.address('javascript:alert(1)'), {})
    assert.equal(questions.catalogue('data/tools.yaml')?.items[0]?.href, '/base/tools/one/')
    assert.equal(questions.catalogue('data/none.yaml'), undefined)
    assert.equal(questions.item('data/tools.yaml', 'one')?.name, 'One')
    assert.equal(questions.item('data/tools.yaml', 'two'), undefined)
  }
  assert.equal(recorded.isComplete(), true)
  assert.deepEqual(recorded.asked(), asked)
})

test('a question without an answer is noted, and what was made of the answers is not complete', () => {
  const recorded = recordedQuestions(answersTo(asked.slice(0, 1), live))
  assert.deepEqual(recorded.address('other.md'), {})
  recorded.address('other.md')
  assert.equal(recorded.isComplete(), false)
  assert.deepEqual(recorded.asked(), [['address', 'other.md']])
})

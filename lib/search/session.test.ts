import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, hostOf, sections } from './engine.fixture.ts'
import type { Load } from './index-files.ts'
import type { Answer, Request } from './messages.ts'
import { openSession } from './session.ts'

const index = '/search/index.json'
const pages = ['alpha', 'beta', 'gamma'].map((word) => document(word, { sections: sections(`${word} text`) }))

function sessionWith(load: Load) {
  const answers: Answer[] = []
  return { answers, ask: openSession(load, (answer) => answers.push(answer)) }
}

const searchFor = (id: number, query: string, whole = 4): Request => ({
  kind: 'search',
  id,
  query,
  filter: { category: '', tag: '' },
  most: 12,
  whole,
})

/** What a session said, briefly. */
const brief = (answers: readonly Answer[]) =>
  answers.map((answer) =>
    answer.kind === 'results'
      ? `${answer.id} ${answer.results.map(({ page }) => page.title)}${answer.isWhole ? '' : ' so far'}${answer.isPartial ? ' in part' : ''}`
      : answer.kind,
  )

test('a session opens, and answers', async () => {
  const { answers, ask } = sessionWith(hostOf(pages).load)
  await ask({ kind: 'open', index })
  await ask(searchFor(1, 'alpha'))
  assert.deepEqual(brief(answers), ['opened', '1 alpha'])
})

test('an older query is not answered once a newer one is asked', async () => {
  const { answers, ask } = sessionWith(hostOf(pages).load)
  await ask({ kind: 'open', index })
  await Promise.all([ask(searchFor(1, 'alpha')), ask(searchFor(2, 'beta'))])
  assert.deepEqual(brief(answers), ['opened', '2 beta'])
})

test('titles are shown while the rest is on its way', async () => {
  const { load } = hostOf(pages)
  let release = () => {}
  const slow = new Promise<void>((resolve) => {
    release = resolve
  })
  const answers: Answer[] = []
  const ask = openSession(
    async (path) => {
      if (path.includes('/pages-')) await slow
      return await load(path)
    },
    (answer) => {
      answers.push(answer)
      if (answer.kind === 'results' && !answer.isWhole) release()
    },
  )
  await ask({ kind: 'open', index })
  await ask(searchFor(1, 'alpha'))
  assert.deepEqual(brief(answers), ['opened', '1 alpha so far', '1 alpha'])
})

test('what is shown whole does not become titles again while more of it is on its way', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const two = ['One', 'Two'].map((title) => document(title, { sections: sections('alpha') }))
  const { load } = hostOf(two)
  let release = () => {}
  const slow = new Promise<void>((resolve) => {
    release = resolve
  })
  const { answers, ask } = sessionWith(async (path) => {
    if (/\/pages-.*\/1\./.test(path)) await slow
    return await load(path)
  })
  await ask({ kind: 'open', index })
  await ask(searchFor(1, 'alpha', 1))
  const more = ask(searchFor(2, 'alpha'))
  await new Promise(setImmediate)
  t.mock.timers.tick(1000)
  release()
  await more
  assert.deepEqual(brief(answers), ['opened', '1 One,Two', '2 One,Two'])
})

test('a site that was published anew is read anew', async () => {
  let host = hostOf(pages)
  const { answers, ask } = sessionWith((path) => host.load(path))
  await ask({ kind: 'open', index })
  host = hostOf([...pages, document('Alpha anew')])
  await ask(searchFor(1, 'alpha'))
  assert.deepEqual(brief(answers), ['opened', '1 alpha in part', 'opened', '1 alpha,Alpha anew'])
})

test('without the index search has failed, and the next query tries again', async () => {
  const { load } = hostOf(pages)
  let isOffline = true
  const { answers, ask } = sessionWith((path) =>
    isOffline ? Promise.reject(new Error('offline')) : load(path),
  )
  await ask({ kind: 'open', index })
  isOffline = false
  await ask(searchFor(1, 'alpha'))
  assert.deepEqual(brief(answers), ['failed', '1 alpha'])
})

test('a missing part is said once, and the rest is answered', async () => {
  const { load } = hostOf(pages)
  const { answers, ask } = sessionWith(async (path) => {
    if (path.includes('/pages-')) throw new Error('404')
    return await load(path)
  })
  await ask({ kind: 'open', index })
  await ask(searchFor(1, 'alpha'))
  assert.deepEqual(brief(answers), ['opened', '1 alpha in part'])
})

test('what two queries wait for is said to be missing by the one that is answered', async () => {
  const { load } = hostOf(pages)
  let fail = () => {}
  const failed = new Promise<void>((_, reject) => {
    fail = () => reject(new Error('offline'))
  })
  const { answers, ask } = sessionWith(async (path) => {
    if (path.includes('/pages-')) await failed
    return await load(path)
  })
  await ask({ kind: 'open', index })
  const older = ask(searchFor(1, 'alpha'))
  // Its words are read by then, and it waits for the page.
  await new Promise(setImmediate)
  const newer = ask(searchFor(2, 'alpha'))
  await new Promise(setImmediate)
  fail()
  await Promise.all([older, newer])
  assert.deepEqual(brief(answers), ['opened', '2 alpha in part'])
})

test('a page that a host gives in place of a missing file is none', async () => {
  const { load } = hostOf(pages)
  const { answers, ask } = sessionWith(async (path) =>
    path.includes('/pages-') ? '<!doctype html><title>Not found</title>' : await load(path),
  )
  await ask({ kind: 'open', index })
  await ask(searchFor(1, 'alpha'))
  assert.deepEqual(brief(answers), ['opened', '1 alpha in part'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firebase } from './firebase.ts'
import { fileOf, numbered, redirectingSite } from './host-files.fixture.ts'

interface Rule {
  regex: string
  destination: string
  type: number
}

async function hostingOf(...site: Parameters<typeof redirectingSite>) {
  const { hosting } = JSON.parse(fileOf(firebase, 'firebase.json', await redirectingSite(...site)))
  const redirects: Rule[] = hosting.redirects
  /** What the first rule that matches leads to. */
  const answer = (path: string) => {
    const rule = redirects.find(({ regex }) => new RegExp(regex, 'u').test(path))
    const [, splat = ''] = new RegExp(rule?.regex ?? '', 'u').exec(path) ?? []
    return rule && `${rule.type} ${rule.destination.replace(':1', splat)}`
  }
  return { hosting, redirects, answer }
}

test('aliases of a page share a rule, with and without the last slash, decoded or not', async () => {
  const { redirects, answer } = await hostingOf([], {
    aliases: ['/old/', '/a.html', '/größe (x)/'],
    basePath: '/docs',
  })
  assert.equal(redirects.length, 1)
  for (const path of [
    '/docs/old/',
    '/docs/old',
    '/docs/a.html',
    '/docs/gr%c3%B6%C3%9Fe%20(x)',
    '/docs/größe (x)/',
  ])
    assert.equal(answer(path), '301 /docs/guides/plain/', path)
  for (const path of ['/docs/older/', '/docs/axhtml', '/docs/a.html/', '/x/docs/old/'])
    assert.equal(answer(path), undefined)
})

test('a subtree leaves out what is published below it, and slashes before the splat', async () => {
  const { answer } = await hostingOf([
    'from: /guides/deep/*, to: /guides/',
    'from: /top/*, to: "/:splat", status: 308',
  ])
  assert.equal(answer('/guides/deep/lost'), '301 /guides/')
  assert.equal(answer('/guides/deep'), '301 /guides/')
  for (const path of ['/guides/deep/orphan', '/guides/deep/orphan/', '/guides/deeper'])
    assert.equal(answer(path), undefined, path)
  assert.equal(answer('/top//evil.example/'), '308 /evil.example/')
  assert.equal(answer('/top/'), '308 /')
})

test('a subtree spares what is gone below it, where it leads to, and the files of the build', async () => {
  const { answer } = await hostingOf([
    'from: /guides/*, to: "/guides/v2/:splat"',
    'from: /guides/dead/, gone: true',
    'from: /guides/cellar/*, gone: true',
  ])
  assert.equal(answer('/guides/x/'), '301 /guides/v2/x/')
  for (const path of ['/guides/dead', '/guides/cellar/x', '/guides/v2/x/', '/guides/v2', '/guides/plain/'])
    assert.equal(answer(path), undefined, path)
  const whole = await hostingOf(['from: /*, to: "https://new.example/:splat"'])
  assert.equal(whole.answer('/else/'), '301 https://new.example/else/')
  for (const path of ['/_next/static/x.js', '/guides/plain/', '/404.html', '/'])
    assert.equal(whole.answer(path), undefined, path)
})

test('what Firebase has no words for is left to its page, and said', async () => {
  const site = await redirectingSite(
    [
      'from: /gone/, gone: true',
      'from: /encoded/, to: "https://example.org/a%23b"',
      'from: /named/*, to: "https://example.org/(x)/:splat"',
      'from: /queried/*, to: "https://example.org/:splat?a=b"',
    ],
    { aliases: numbered(5000) },
  )
  const { hosting } = JSON.parse(fileOf(firebase, 'firebase.json', site))
  assert.equal(hosting.redirects.length, 50)
  assert.deepEqual(firebase.limits?.(site), [
    'Firebase can’t follow some redirects; static pages answer: /gone/, /encoded/.',
    'Firebase can’t follow some folders; the 404 page helps: /named/*, /queried/*.',
  ])
})

test('each header has one value for each address', async () => {
  const { hosting } = await hostingOf([], { basePath: '/docs' })
  const headers: { regex: string; headers: { key: string; value: string }[] }[] = hosting.headers
  const caching = (path: string) =>
    headers
      .filter(({ regex }) => new RegExp(regex, 'u').test(path))
      .flatMap((rule) => rule.headers)
      .flatMap(({ key, value }) => (key === 'Cache-Control' ? [value] : []))
  assert.deepEqual(caching('/docs/guides/'), ['no-cache'])
  assert.deepEqual(caching('/docs/_next/static/a.css'), ['public, max-age=31536000, immutable'])
  assert.deepEqual(caching('/docs/_fingerpost/a.js'), ['public, max-age=31536000, immutable'])
})

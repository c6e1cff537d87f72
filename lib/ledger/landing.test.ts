import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from '../content/site.fixture.ts'
import type { Redirect } from '../types.ts'
import { landingFinder } from './landing.ts'

const source = { file: 'redirects.yaml', line: 1, column: 1 }
const rule = (
  from: string,
  to: string,
  scope: Redirect['scope'] = 'page',
  status: Redirect['status'] = 301,
) => ({
  from,
  to,
  scope,
  status,
  source,
})

const redirects: Redirect[] = [
  rule('/one/', '/docs/a/#part'),
  rule('/One.html', '/docs/a/'),
  rule('/away/', 'https://example.org/'),
  rule('/gone/', '', 'page', 410),
  rule('/download/', '/file.pdf'),
  rule('/mistaken/', '/nowhere/'),
  rule('/docs/a/', '/docs/b/'),
  rule('/old/', '/docs/:splat', 'subtree'),
  rule('/old/deep/', '/docs/b/', 'subtree'),
  rule('/old/gone/', '', 'subtree', 410),
  rule('/older/', '/old/:splat', 'subtree'),
  rule('/circle/', '/circle/again/:splat', 'subtree'),
]

/** An address; the page on which its reader arrives, or what else he finds. */
const rows: [address: string, end: string][] = [
  ['/docs/a/', '/docs/a/'],
  ['/docs/A/', 'nothing'],
  ['/nowhere/', 'nothing'],
  ['/file.pdf', 'settled'],
  ['/one/', '/docs/a/ by /one/'],
  ['/One.html', '/docs/a/ by /One.html'],
  ['/one.html', 'nothing'],
  ['/away/', 'settled'],
  ['/gone/', 'settled'],
  ['/gone/below/', 'nothing'],
  ['/download/', 'settled'],
  ['/mistaken/', 'settled'],
  ['/old/a/', '/docs/a/ by /old/'],
  ['/old/nowhere/', 'nothing'],
  ['/oldish/', 'nothing'],
  ['/old/deep/er/', '/docs/b/ by /old/deep/'],
  ['/old/gone/x/', 'settled'],
  ['/older/a/', '/docs/a/ by /older/'],
  ['/circle/x/', 'nothing'],
]

const { site } = siteOf(
  { 'docs/a.md': article('title: A'), 'docs/b.md': article('title: B') },
  { assets: ['file.pdf'] },
)
const land = landingFinder({ ...site, redirects })

for (const [address, end] of rows)
  test(`at ${address}: ${end}`, () => {
    const landing = land(address)
    const by = landing.kind === 'page' && landing.redirect ? ` by ${landing.redirect.from}` : ''
    assert.equal(landing.kind === 'page' ? landing.page.permalink + by : landing.kind, end)
  })

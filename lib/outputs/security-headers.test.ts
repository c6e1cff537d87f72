import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { headerList, headerListSchema } from './header-list.ts'
import { barePolicyMeta, policyMeta, securityHeaders } from './security-headers.ts'
import { speculationSource } from './speculation-source.ts'

const strict = `default-src 'none'; script-src 'self' ${speculationSource('')}; style-src 'self'; img-src 'self' data: https:; media-src 'self' https:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'`

async function policyOf(yaml: string, body = 'Text.'): Promise<string | undefined> {
  const publication = await publicationOf({ 'a.md': article('title: A', body) }, { yaml })
  return new Map(securityHeaders(publication)).get('Content-Security-Policy')
}

test('a site that says nothing has the strict policy, and the other headers', async () => {
  const publication = await publicationOf({ 'a.md': article('title: A') })
  const headers = [
    ['Content-Security-Policy', `${strict}; frame-ancestors 'none'`],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    [
      'Permissions-Policy',
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ],
  ]
  assert.deepEqual(securityHeaders(publication), headers)
  const [list] = headerList.render(publication)
  assert.deepEqual(headerListSchema.parse(JSON.parse(list?.content ?? '')), headers)
})

test('the tag says the same but for frame-ancestors, which browsers refuse there', async () => {
  const publication = await publicationOf({ 'a.md': article('title: A') })
  assert.equal(policyMeta(publication), `<meta http-equiv="Content-Security-Policy" content="${strict}">`)
  assert.match(barePolicyMeta, /content="default-src 'none'; /)
})

test('a site adds sources to what is allowed, once each', async () => {
  const yaml =
    "security: {csp: {img-src: ['http://pics.example.org', 'https:'], frame-src: [https://codepen.io], frame-ancestors: [\"'self'\"]}}"
  const policy = (await policyOf(yaml)) ?? ''
  assert.deepEqual(
    policy.split('; ').filter((directive) => !strict.includes(directive)),
    [
      "img-src 'self' data: https: http://pics.example.org",
      'frame-src https://codepen.io',
      "frame-ancestors 'self'",
    ],
  )
})

test('the hosts of players are allowed as frames where an article has a player', async () => {
  assert.match(
    (await policyOf('', 'A `Player`.')) ?? '',
    /; frame-src https:\/\/www\.youtube-nocookie\.com https:\/\/player\.vimeo\.com;/,
  )
  assert.doesNotMatch((await policyOf('', 'Players.')) ?? '', /frame-src/)
})

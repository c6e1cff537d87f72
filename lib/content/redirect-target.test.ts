import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carryOn, splitTarget, targetHref } from './redirect-target.ts'

const parts = [
  ['/new/', '/new/', '', ''],
  ['/new/#part', '/new/', '', '#part'],
  ['/new/?a=1', '/new/', '?a=1', ''],
  ['/new/?a=1#part', '/new/', '?a=1', '#part'],
  ['/tags/c#/', '/tags/c#/', '', ''],
  ['/tags/c#/#part', '/tags/c#/', '', '#part'],
  ['/what?/', '/what?/', '', ''],
  ['/new/:splat#part', '/new/:splat', '', '#part'],
  ['https://example.org/a?b=/c#/d', 'https://example.org/a', '?b=/c', '#/d'],
  ['', '', '', ''],
] as const

for (const [to, address, query, anchor] of parts)
  test(`the parts of "${to}"`, () => assert.deepEqual(splitTarget(to), { address, query, anchor }))

const hrefs = [
  ['/größe/', '', '/base/gr%C3%B6%C3%9Fe/'],
  ['/tags/c#/', '', '/base/tags/c%23/'],
  ['/new/#über', '', '/base/new/#%C3%BCber'],
  ['/new/?a=%20#x', '', '/base/new/?a=%20#x'],
  ['/new/:splat', 'a/b', '/base/new/a/b'],
  ['/new/:splat', '', '/base/new/'],
  ['/new/:splat#x', 'ü/', '/base/new/%C3%BC/#x'],
  ['/new/:splat', 'c#/a?b', '/base/new/c%23/a%3Fb'],
  ['/new/:splat', "$&$'", "/base/new/$&$'"],
  ['/new/:splat', '\\evil.example', '/base/new/%5Cevil.example'],
  ['https://example.org/:splat', 'a b', 'https://example.org/a%20b'],
  ['https://example.org/:splat', '/evil.example', 'https://example.org//evil.example'],
  ['https://example.org/?q=:splat#x', 'a#b', 'https://example.org/?q=a%23b#x'],
] as const

for (const [to, splat, href] of hrefs)
  test(`${to} with "${splat}" is ${href}`, () => assert.equal(targetHref(to, '/base', splat), href))

for (const splat of ['/evil.example', '//evil.example', '///'])
  test(`a request for "${splat}" below a root does not choose the host`, () =>
    assert.match(targetHref('/:splat', '', splat), /^\/(?!\/)/))

const carried = [
  ['/new/', '', '/new/'],
  ['/new/', '?a#b', '/new/?a#b'],
  ['/new/#x', '?a', '/new/?a#x'],
  ['/new/#x', '#b', '/new/#b'],
  ['/new/?a=1#x', '?b=2', '/new/?a=1&b=2#x'],
  ['/new/?a=1#x', '?b=2#c', '/new/?a=1&b=2#c'],
  ['/new/?a=1', '', '/new/?a=1'],
  ['https://example.org/', '?a#b', 'https://example.org/?a#b'],
] as const

for (const [href, rest, whole] of carried)
  test(`${href} with "${rest}" is ${whole}`, () => assert.equal(carryOn(href, rest), whole))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  encodePermalink,
  folderOfPath,
  outputPath,
  parentOf,
  permalinkOfAlias,
  permalinkOfPath,
  permalinkOfUrl,
  resolveDots,
  withSlug,
} from './url.ts'

const paths = [
  ['rule 19', 'docs/First Steps.mdx', '/docs/first-steps/'],
  ['rule 19', 'Mixed Case_name.v1.md', '/mixed-case_name.v1/'],
  ['rule 19', 'a+b&c.md', '/a+bc/'],
  ['rule 19', 'Ünï cödé.md', '/ünï-cödé/'],
  ['rule 19', 'a--b.md', '/a--b/'],
  ['rule 19', 'two  spaces.md', '/two-spaces/'],
  ['rule 19', 'a - b & c.md', '/a-b-c/'],
  ['rule 17', 'x/README.md', '/x/readme/'],
  ['rule 15', 'about/index.md', '/about/'],
  ['rule 15', 'docs/_index.mdx', '/docs/'],
  ['rule 15', '_index.md', '/'],
] as const

for (const [rule, path, permalink] of paths)
  test(`${rule}: ${path} -> ${permalink}`, () => assert.equal(permalinkOfPath(path), permalink))

const encoded = [
  ['/ünï-cödé/', '/%C3%BCn%C3%AF-c%C3%B6d%C3%A9/'],
  ['/a b/', '/a%20b/'],
  ['/100%/', '/100%25/'],
  ['/what?/#x/', '/what%3F/%23x/'],
  ['/c++/a.b_c~d/', '/c++/a.b_c~d/'],
] as const

for (const [permalink, href] of encoded)
  test(`rule 19: ${permalink} is written ${href}`, () => assert.equal(encodePermalink(permalink), href))

const slugs = [
  ['-My Slug/with/slash-', '/docs/my-slug/with/slash/'],
  ['/x/', '/docs/x/'],
  ['v1.2', '/docs/v1.2/'],
  ['&', '/docs/page/'],
] as const

for (const [slug, permalink] of slugs)
  test(`rule 20: slug ${slug} -> ${permalink}`, () => assert.equal(withSlug('/docs/page/', slug), permalink))

test('rule 20: a slug that climbs is resolved, and stops at the root', () => {
  assert.equal(withSlug('/docs/page/', '../x'), '/x/')
  assert.equal(withSlug('/docs/page/', '../../../x'), '/x/')
})

const urls = [
  ['/foo/bar.json', '/foo/bar.json'],
  ['/foo/bar', '/foo/bar/'],
  ['foo', '/foo/'],
  ['/Kept As/It Is/', '/Kept As/It Is/'],
  ['//a///b', '/a/b/'],
] as const

for (const [url, permalink] of urls)
  test(`rule 21: url ${url} -> ${permalink}`, () => assert.equal(permalinkOfUrl(url), permalink))

test('rule 21: a url that climbs is resolved, and stops at the root', () => {
  assert.equal(permalinkOfUrl('/a/../b/'), '/b/')
  assert.equal(permalinkOfUrl('../../x'), '/x/')
})

const aliases = [
  ['rule 23', '/old', '/docs/sub/page/', '/old/'],
  ['rule 24', 'rel', '/docs/sub/page/', '/docs/sub/rel/'],
  ['rule 24', 'relb', '/docs/bundle/', '/docs/relb/'],
  ['rule 24', 'relu', '/custom/path/', '/custom/relu/'],
  ['rule 24', '../up', '/docs/sub/page/', '/docs/up/'],
  ['rule 24', '../../../../top', '/docs/sub/page/', '/top/'],
  ['rule 24', 'first', '/', '/first/'],
  ['rule 24', 'old', '/foo/bar.json', '/foo/old/'],
  ['rule 25', '/old/', '/docs/sub/page/', '/old/'],
  ['rule 25', '/old.html', '/docs/sub/page/', '/old.html'],
  ['rule 25', 'old.html', '/docs/sub/page/', '/docs/sub/old.html'],
  ['rule 25', '/a.b/v1.2', '/docs/sub/page/', '/a.b/v1.2/'],
  ['rule 25', '/x/index.html', '/docs/sub/page/', '/x/'],
  ['rule 25', '//a///b', '/docs/sub/page/', '/a/b/'],
  ['rule 25', '/UPPER/Case/', '/docs/sub/page/', '/UPPER/Case/'],
  ['rule 25', '/with space/ünï', '/docs/sub/page/', '/with space/ünï/'],
  ['rule 29', '/a#x', '/docs/sub/page/', '/a#x/'],
  ['rule 29', '?q', '/docs/sub/page/', '/docs/sub/?q/'],
  ['rule 29', '', '/docs/sub/page/', undefined],
  ['rule 29', '/', '/docs/sub/page/', undefined],
  ['rule 29', '/index.html', '/docs/sub/page/', undefined],
  ['rule 29', '../../..', '/docs/sub/page/', undefined],
  ['rule 29', 'https://example.org/x', '/docs/sub/page/', undefined],
] as const

for (const [rule, alias, permalink, from] of aliases)
  test(`${rule}: alias "${alias}" of ${permalink} -> ${from ?? 'none'}`, () =>
    assert.equal(permalinkOfAlias(alias, permalink), from))

test('rule 25: alias "/old.html/" -> /old.html', () =>
  assert.equal(permalinkOfAlias('/old.html/', '/docs/sub/page/'), '/old.html'))

const dots = [
  ['/a/./b', '/a/b'],
  ['/a/../b/', '/b/'],
  ['/../../a', '/a'],
  ['/a/b/..', '/a/'],
  ['/a/..', '/'],
  ['/a//b/', '/a/b/'],
  ['/a/...', '/a/...'],
] as const

for (const [path, resolved] of dots)
  test(`${path} resolves to ${resolved}`, () => assert.equal(resolveDots(path), resolved))

const files = [
  ['/', 'index.html'],
  ['/a/b/', 'a/b/index.html'],
  ['/foo/bar.json', 'foo/bar.json'],
] as const

for (const [permalink, file] of files)
  test(`${permalink} is published as ${file}`, () => assert.equal(outputPath(permalink), file))

test('what stands beside a file is published below its folder', () => {
  assert.equal(folderOfPath('My Docs/first.mdx'), '/my-docs/')
  assert.equal(folderOfPath('first.mdx'), '/')
})

test('the parent of an address is the folder above it; the root is its own', () => {
  const parents = ['/docs/sub/page/', '/docs/', '/foo/bar.json', '/'].map(parentOf)
  assert.deepEqual(parents, ['/docs/sub/', '/', '/foo/', '/'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanLocations } from './scan-locations.ts'

const urls: [title: string, xml: string, expected: string[]][] = [
  ['entries', '<urlset><url><loc>/a/</loc></url>\n<url><loc>\n /b/ </loc></url></urlset>', ['/a/', '/b/']],
  ['attributes and other tags', '<url><loc a="b">/a/</loc><lastmod>2020</lastmod></url>', ['/a/']],
  ['entities', '<loc>/a?b&amp;c&#x2F;d&#47;e&apos;</loc>', ["/a?b&c/d/e'"]],
  ['CDATA', '<loc><![CDATA[/a&b<c]]></loc>', ['/a&b<c']],
  ['comments', '<!-- <loc>/no/</loc> --><loc>/a<!-- > -->/b</loc>', ['/a/b']],
  [
    'pictures are no pages',
    '<loc>/a/</loc><image:image><image:loc>/a.png</image:loc></image:image>',
    ['/a/'],
  ],
  ['empty ones', '<loc></loc><loc/><loc> </loc>', []],
  ['what is cut off', '<loc>/a/</loc><loc>/b', ['/a/']],
  ['an open comment', '<loc>/a/</loc><!-- <loc>/b/</loc>', ['/a/']],
  ['no XML at all', 'plain', []],
  [
    'entities of a document are not expanded',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><loc>/&b;&f;&#x110000;</loc>',
    ['/&b;&f;&#x110000;'],
  ],
]

for (const [title, xml, expected] of urls)
  test(title, () => assert.deepEqual(scanLocations(xml), { kind: 'pages', texts: expected }))

test('an index is told from a list of pages', () => {
  const xml = '<?xml version="1.0"?><sitemapindex><sitemap><loc>/one.xml</loc></sitemap></sitemapindex>'
  assert.deepEqual(scanLocations(xml), { kind: 'sitemaps', texts: ['/one.xml'] })
})

test('ten million open brackets are read in no time', () => {
  assert.deepEqual(scanLocations('<!--'.repeat(2_500_000)).texts, [])
  assert.deepEqual(scanLocations('<'.repeat(10_000_000)).texts, [])
})

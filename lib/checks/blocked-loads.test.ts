import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { blockedLoads } from './blocked-loads.ts'

/** What is said of an article in a site: directive, address, line. */
async function blocked(body: string, format: 'md' | 'mdx', yaml = ''): Promise<string[]> {
  const files = { [`a.${format}`]: article('title: A', body) }
  const publication = await publicationOf(files, {
    yaml: `url: https://own.example\nunsafe: true\n${yaml}`,
    assets: ['there.mp4'],
  })
  const problems = await blockedLoads.run(publication)
  return problems.map(
    ({ reason, line }) => `${/\(([a-z-]+)\)$/.exec(reason)?.[1]} ${/load (\S+):/.exec(reason)?.[1]} ${line}`,
  )
}

const cases: [body: string, found: string[]][] = [
  ['<iframe src="https://a.example/b"></iframe>', ['frame-src https://a.example/b 4']],
  ['Text\n\n<iframe src="/page/"></iframe>', ['frame-src /page/ 6']],
  ['![a](http://a.example/b.png)', ['img-src http://a.example/b.png 4']],
  ['![a](https://a.example/b.png) ![c](data:image/png;base64,AA)', []],
  ['<video src="http://a.example/b.mp4" poster="./p.png"></video>', ['media-src http://a.example/b.mp4 4']],
  ['<video src="./there.mp4"></video>', []],
  ['<script src="https://a.example/b.js"></script>', ['script-src https://a.example/b.js 4']],
  ['<object data="./there.mp4"></object>', ['object-src ./there.mp4 4']],
  ['<link rel="stylesheet" href="//a.example/b.css" />', ['style-src //a.example/b.css 4']],
  ['<link rel="icon" href="//a.example/b.ico" />', []],
  ['<form action="https://a.example/"></form>', ['form-action https://a.example/ 4']],
  ['<picture><source srcset="http://a.example/b.png 2x" /></picture>', ['img-src http://a.example/b.png 4']],
]
for (const [body, found] of cases)
  for (const format of ['md', 'mdx'] as const)
    test(`what browsers will not load is told, .${format}: ${body}`, async () =>
      assert.deepEqual(await blocked(body, format), found))

test('what the site allows is not', async () => {
  const yaml = 'security: {csp: {frame-src: ["https://a.example"], object-src: ["\'self\'"]}}'
  const body =
    '<iframe src="https://a.example/b"></iframe>\n<iframe src="https://b.example"></iframe>\n<object data="./there.mp4"></object>'
  assert.deepEqual(await blocked(body, 'md', yaml), ['frame-src https://b.example 5'])
})

test('it is said what would allow it', async () => {
  const publication = await publicationOf({
    'a.mdx': article(
      'title: A',
      '<iframe src="https://a.example/b?c"></iframe>\n\n![a](http://a.example/b.png)',
    ),
  })
  const problems = await blockedLoads.run(publication)
  assert.deepEqual(
    problems.map(({ hint }) => hint),
    [
      'Allow it in site.yaml: security: {csp: {frame-src: ["https://a.example"]}}, or link to it.',
      'Write https:, if it is there, or allow it in site.yaml: security: {csp: {img-src: ["http://a.example"]}}.',
    ],
  )
})

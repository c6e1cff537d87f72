import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { missingImages } from './missing-images.ts'

const suggestions: [target: string, meant: string | undefined][] = [
  ['./Diagram.png', './diagram.png'],
  ['diagrm.png', './diagram.png'],
  ['diagram.svg', undefined],
  ['./Logo.svg', '/img/logo.svg'],
  ['twice.png', undefined],
]
for (const [target, wanted] of suggestions)
  test(`${target} is ${wanted ?? 'none that is there'}`, async () => {
    const publication = await publicationOf(
      { 'docs/a.md': article('title: A', `![a](${target})`) },
      { assets: ['docs/diagram.png', 'img/logo.svg', 'x/twice.png', 'y/twice.png'] },
    )
    const [problem] = await missingImages.run(publication)
    assert.equal(/Did you mean (.*)\?$/.exec(problem?.hint ?? '')?.[1], wanted)
  })

const rawHtml: [html: string, said: string[]][] = [
  ['<video src="./no.mp4" poster="no.png"></video>', ['4 missing file ./no.mp4', '4 missing image no.png']],
  ['<p>\n<img src="./no.png">\n</p>', ['5 missing image ./no.png']],
  ['Text <img src=there.png srcset="there.png 1x, ./no.png 2x">', ['4 missing image ./no.png']],
  ['<audio><source src="/no.mp3"></audio>', ['4 missing file /no.mp3']],
  ['<object data="no.pdf"></object>', ['4 missing file no.pdf']],
]
for (const [html, said] of rawHtml)
  test(`files that raw HTML names are missed, too: ${html}`, async () => {
    const files = { 'docs/a.md': article('title: A', html) }
    const publication = await publicationOf(files, { yaml: 'unsafe: true', assets: ['docs/there.png'] })
    const problems = await missingImages.run(publication)
    assert.deepEqual(
      problems.map(({ line, reason }) => `${line} ${reason}`),
      said,
    )
  })

test('every image that is not there is a warning where it stands', async () => {
  const body = `![a](./there.png) ![b](/docs/there.png) ![c](https://example.org/c.png)

Text ![d](./Missing.png) and ![e](/there.png).

<Figure src="../docs/nowhere.png" alt="" />

[a link](./no.png)
`
  const files = { 'docs/a.mdx': article('title: A', body) }
  const publication = await publicationOf(files, { assets: ['docs/there.png'] })
  const hint = 'Put the file beside the article (./picture.png) or into public/ (/picture.png).'
  assert.deepEqual((await missingImages.run(publication)).map(formatProblem), [
    `docs/a.mdx:6:6 warning: missing image ./Missing.png\n    ${hint}`,
    `docs/a.mdx:6:30 warning: missing image /there.png\n    Did you mean ./there.png?`,
    `docs/a.mdx:8:1 warning: missing image ../docs/nowhere.png\n    ${hint}`,
  ])
})

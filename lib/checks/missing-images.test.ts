import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { missingImages } from './missing-images.ts'

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
    `docs/a.mdx:6:30 warning: missing image /there.png\n    ${hint}`,
    `docs/a.mdx:8:1 warning: missing image ../docs/nowhere.png\n    ${hint}`,
  ])
})

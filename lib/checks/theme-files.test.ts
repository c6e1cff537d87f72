import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { themeFiles } from './theme-files.ts'

test('a file of the theme that is not there is an error on its line', async () => {
  const yaml = `title: T
theme:
  logo: Brand/logo.svg
  logoDark: dark.svg
  fonts:
    files:
      - family: A
        src: /fonts/a.woff2
      - family: B
        src: "https://fonts.example/b.woff2"
`
  const assets = ['Brand/logo.svg', 'fonts/a.woff2']
  const publication = await publicationOf({ 'a.md': article('title: A') }, { yaml, assets })
  const hint = 'Put it into the content folder, and write its path from there: fonts/inter.woff2.'
  assert.deepEqual((await themeFiles.run(publication)).map(formatProblem), [
    `site.yaml:4:1 error: there is no file dark.svg\n    ${hint}`,
    `site.yaml:10:1 error: there is no file https://fonts.example/b.woff2\n    ${hint}`,
  ])
})

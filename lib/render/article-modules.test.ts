import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { folderOf } from '../folder.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { bundleArticleModules } from './article-modules.ts'
import { prepareImports } from './imports.ts'

const plain = 'export default () => <b>a</b>\n'
const withImport = (statement: string) => `${statement}\n${plain}`

/** What a component is made of, and whether it is known to be the same when it is looked at again. */
const cases: [name: string, source: string, isSame: boolean, needsNext: boolean][] = [
  ['plain code', plain, true, false],
  ['a part of Node that is a function of what it gets', withImport("import 'node:path'"), true, false],
  ['files', withImport("import 'node:fs'"), false, false],
  ['files by promises', withImport("import 'fs/promises'"), false, false],
  ['a client component', `'use client'\n${plain}`, true, true],
  ['Next', withImport("import 'next/link'"), true, true],
]
for (const [name, source, isSame, needsNext] of cases)
  test(`a component of ${name} is ${isSame ? '' : 'not '}the same${needsNext ? ', and for Next' : ''}`, async (t) => {
    const folder = await folderOf(t, { 'content/a.tsx': source })
    const target = join(folder, 'imports')
    const publication = await publicationOf({
      'a.mdx': article('title: A', "import A from './a.tsx'\n\n<A />"),
    })
    const { imports } = await prepareImports(publication, join(folder, 'content'), target)
    const look = () => bundleArticleModules(imports, target)
    const [first, second] = [await look(), await look()]
    assert.equal(first.hashes.get('a.mdx') === second.hashes.get('a.mdx'), isSame)
    assert.equal(first.ofNext.has('a.mdx'), needsNext)
  })

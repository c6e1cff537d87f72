import assert from 'node:assert/strict'
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { folderOf } from '../folder.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { prepareImports } from './imports.ts'

const counter = "import { step } from './parts/step.ts'\nexport default () => <b>{step}</b>\n"

/** Prepares what one article, docs/a.mdx, imports on its fourth line, in a content folder of the given files. */
async function prepare(t: TestContext, statement: string, files: Record<string, string> = {}) {
  const folder = await folderOf(t, {
    'content/docs/counter.tsx': counter,
    'content/docs/parts/step.ts': 'export const step = 1\n',
    'content/docs/unused.ts': '',
    'outside.ts': 'export default 1\n',
    ...files,
  })
  const publication = await publicationOf({ 'docs/a.mdx': article('title: A', statement) })
  const target = join(folder, 'imports')
  const content = join(folder, 'content')
  return {
    folder,
    target,
    publication,
    problems: (await prepareImports(publication, content, target)).problems.map(formatProblem),
    registry: await readFile(join(target, 'imports.ts'), 'utf8'),
    copied: (await readdir(target, { recursive: true })).filter((path) => /\.tsx?$/.test(path)).toSorted(),
  }
}

test('a module of the content folder is copied with what it imports, and named for the pages', async (t) => {
  const { problems, registry, copied, target } = await prepare(
    t,
    "import Counter from './counter.tsx'\n\n<Counter/>",
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(copied, ['docs/counter.tsx', 'docs/parts/step.ts', 'imports.ts'])
  assert.equal(await readFile(join(target, 'docs/counter.tsx'), 'utf8'), counter)
  assert.equal(
    registry,
    `import * as module0 from "./docs/counter.tsx"
export const imports = {
  "docs/a.mdx": { "./counter.tsx": module0 },
}
`,
  )
})

test('a module of the project and a package are named and not copied', async (t) => {
  const statement =
    "import { Callout } from '@/components/article/callout.tsx'\nimport { useId } from 'react'\n\n{useId}"
  const { problems, registry, copied } = await prepare(t, statement)
  assert.deepEqual(problems, [])
  assert.deepEqual(copied, ['imports.ts'])
  assert.equal(
    registry,
    `import * as module0 from "@/components/article/callout.tsx"
import * as module1 from "react"
export const imports = {
  "docs/a.mdx": { "@/components/article/callout.tsx": module0, "react": module1 },
}
`,
  )
})

test('without imports the list is empty, and what was there before is gone', async (t) => {
  const { target, publication, folder } = await prepare(t, 'Text.')
  await writeFile(join(target, 'stale.tsx'), '')
  await prepareImports(publication, join(folder, 'content'), target)
  assert.deepEqual(await readdir(target), ['imports.ts'])
  assert.equal(await readFile(join(target, 'imports.ts'), 'utf8'), '\nexport const imports = {\n\n}\n')
})

const hint =
  'Import a .tsx or .ts file by its path (./counter.tsx), or a module of the project (@/components/…).'
const refused: [name: string, source: string, reason: string, files?: Record<string, string>][] = [
  ['a file that is not there', './no.tsx', 'there is no such file'],
  ['a package that is not there', 'no-such-package', 'there is no such file'],
  ['a module of the project that is not there', '@/components/no.tsx', 'there is no such file'],
  ['a file outside of the content folder', '../../outside.ts', 'it is outside of the content folder'],
  [
    'a file that imports one outside of the content folder',
    './leads-out.ts',
    'it leads out of the content folder',
    { 'content/docs/leads-out.ts': "export * as default from '../../outside.ts'\n" },
  ],
  [
    'a file that imports one that is not there',
    './half.ts',
    'it imports ./no.ts, which is not there',
    { 'content/docs/half.ts': "export * from './no.ts'\n" },
  ],
  [
    'a file that does not parse',
    './broken.tsx',
    'Unexpected end of file',
    { 'content/docs/broken.tsx': 'export const a = (' },
  ],
]

for (const [name, source, reason, files] of refused)
  test(`${name} is an error where it is imported`, async (t) => {
    const statement = `import { a } from 'react'\nimport Two from '${source}'\n\n<Two/>`
    const { problems, registry } = await prepare(t, statement, files)
    assert.deepEqual(problems, [`docs/a.mdx:5:1 error: cannot import ${source}: ${reason}\n    ${hint}`])
    assert.doesNotMatch(registry, /Two|no\.tsx|outside/)
  })

test('a content folder may be a symbolic link', async (t) => {
  const { folder, target, publication } = await prepare(
    t,
    "import Counter from './counter.tsx'\n\n<Counter/>",
  )
  await symlink(join(folder, 'content'), join(folder, 'link'))
  assert.deepEqual((await prepareImports(publication, join(folder, 'link'), target)).problems, [])
})

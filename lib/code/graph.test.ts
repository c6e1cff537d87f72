import assert from 'node:assert/strict'
import { appendFile, cp, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { projectFolder } from '../project.ts'
import { entries } from './entries.mjs'
import { hashesOf } from './graph.mjs'

const { compile, draw } = entries

const touched: [file: string, why: string, isPart: boolean][] = [
  ['lib/mdx/compile.ts', 'the module itself', true],
  ['lib/mdx/pipeline.ts', 'what it imports', true],
  ['lib/content/url.ts', 'what that imports', true],
  ['lib/yaml.ts', 'what that imports', true],
  ['lib/mdx/mermaid/draw-with-mermaid.ts', 'what that imports', true],
  ['lib/mdx/mermaid/themes.ts', 'what a process that it starts imports', true],
  ['lib/outputs/rss.ts', 'what it does not import', false],
  ['lib/types.ts', 'what has types alone', false],
]

test('the hash of a program changes with all that it is made of, and with nothing else', async (t) => {
  const project = await folderOf(t, {})
  for (const path of ['lib', 'package.json', 'tsconfig.json'])
    await cp(join(projectFolder, path), join(project, path), { recursive: true })
  await symlink(join(projectFolder, 'node_modules'), join(project, 'node_modules'))
  const hashOf = () => hashesOf(project, { compile, draw }).hashes['compile']
  let last = hashOf()
  assert.equal(hashOf(), last)
  for (const [file, why, isPart] of touched) {
    await appendFile(join(project, file), '// touched\n')
    const hash = hashOf()
    assert.equal(hash !== last, isPart, `${file}: ${why}`)
    last = hash
  }
})

const project = {
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
  'a.ts': "import b from 'b'\nexport const a = [b, () => import('@/later.ts')]\n",
  'later.ts': "export { d } from '@d/d/part'\n",
  'node_modules/b/package.json': '{ "version": "1.0.0", "dependencies": { "c": "*" } }',
  'node_modules/c/package.json': '{ "version": "1.0.0", "optionalDependencies": { "not-there": "*" } }',
  'node_modules/@d/d/package.json': '{ "version": "1.0.0" }',
  'node_modules/e/package.json': '{ "version": "1.0.0" }',
}

const updates: [path: string, why: string, isPart: boolean][] = [
  ['node_modules/b/package.json', 'a package that it imports', true],
  ['node_modules/@d/d/package.json', 'one that it imports later', true],
  ['node_modules/c/package.json', 'one that a package depends on', true],
  ['node_modules/b/node_modules/c/package.json', 'one that a package has for itself', true],
  ['node_modules/e/package.json', 'one that it does not import', false],
]

for (const [path, why, isPart] of updates)
  test(`the hash of a program ${isPart ? 'changes' : 'stays'} with the version of ${why}`, async (t) => {
    const hashIn = async (files: Record<string, string>) =>
      hashesOf(await folderOf(t, files), { a: 'a.ts' }).hashes['a']
    const updated = await hashIn({ ...project, [path]: '{ "version": "2.0.0" }' })
    assert.equal(updated !== (await hashIn(project)), isPart)
  })

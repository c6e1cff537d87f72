import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { cp, mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { projectFolder } from '../project.ts'

const entries = { check: 'lib/commands/check.main.ts', late: 'lib/late.ts' }

/** A small project that is launched as this one is; its command says a word and its arguments. */
const files = {
  'package.json': '{ "type": "module" }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
  'package-lock.json': '{}',
  'lib/commands/check.main.ts':
    "import { word } from '../word.ts'\nconst { late } = await import('@/lib/late.ts')\nconsole.log(word, late, process.argv.slice(2).join())\n",
  'lib/word.ts': "export const word: string = 'one'\n",
  'lib/late.ts': "export const late = 'late'\n",
}

async function makeProject(scope: TestContext): Promise<string> {
  const project = await folderOf(scope, files)
  for (const name of await readdir(join(projectFolder, 'lib/code')))
    if (name.endsWith('.mjs'))
      await cp(join(projectFolder, 'lib/code', name), join(project, 'lib/code', name))
  await cp(join(projectFolder, 'lib/launch.mjs'), join(project, 'lib/launch.mjs'))
  await writeFile(
    join(project, 'lib/code/entries.mjs'),
    `export const entries = ${JSON.stringify(entries)}\n`,
  )
  await symlink(join(projectFolder, 'node_modules'), join(project, 'node_modules'))
  return project
}

/** What is said while it bundles. */
const notice = /^Preparing .* …\n/m

function start(project: string, ...args: string[]) {
  const child = spawn(process.execPath, ['lib/launch.mjs', ...args], { cwd: project })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const ended = new Promise<string>((resolve) =>
    child.on('close', () => resolve(printed.replace(notice, '').trim())),
  )
  return { child, ended }
}

const run = (project: string, ...args: string[]) => start(project, ...args).ended

/** The bundles that are kept, without the marks of who runs them. */
async function bundlesOf(project: string): Promise<string[]> {
  const names = await readdir(join(project, '.fingerpost/code'))
  return names.filter((name) => name !== 'users').sort()
}

test('a command gets its arguments, and the second one takes what the first has bundled', async (t) => {
  const project = await makeProject(t)
  assert.equal(await run(project, 'check', '--fix', 'x'), 'one late --fix,x')
  const [bundle = ''] = await bundlesOf(project)
  const manifest = join(project, '.fingerpost/code', bundle, 'manifest.json')
  const { mtimeMs } = await stat(manifest)
  assert.equal(await run(project, 'check'), 'one late')
  assert.deepEqual(await bundlesOf(project), [bundle])
  assert.equal((await stat(manifest)).mtimeMs, mtimeMs)
})

const damages: [name: string, damage: (file: string) => Promise<void>][] = [
  ['has half a file', (file) => writeFile(file, 'console.log(')],
  ['has lost a file', (file) => rm(file)],
]
for (const path of ['check.mjs', 'manifest.json'])
  for (const [name, damage] of damages)
    test(`a bundle that ${name}, ${path}, is made again`, async (t) => {
      const project = await makeProject(t)
      await run(project, 'check')
      const [bundle = ''] = await bundlesOf(project)
      await damage(join(project, '.fingerpost/code', bundle, path))
      assert.equal(await run(project, 'check'), 'one late')
      assert.deepEqual(await bundlesOf(project), [bundle])
    })

test('code that was changed is bundled anew', async (t) => {
  const project = await makeProject(t)
  await run(project, 'check')
  await writeFile(join(project, 'lib/word.ts'), "export const word: string = 'two'\n")
  assert.equal(await run(project, 'check'), 'two late')
  await writeFile(join(project, 'lib/late.ts'), "export const late = 'later'\n")
  assert.equal(await run(project, 'check'), 'two later')
  assert.equal((await bundlesOf(project)).length, 3)
})

test('a command that is no command is said', async (t) => {
  const project = await makeProject(t)
  assert.equal(await run(project, 'late'), 'Name a command: check')
})

test('two commands that start at once both bundle, and do not meet', async (t) => {
  const project = await makeProject(t)
  const printed = await Promise.all([run(project, 'check', '1'), run(project, 'check', '2')])
  assert.deepEqual(printed, ['one late 1', 'one late 2'])
  assert.equal((await bundlesOf(project)).length, 1)
})

test('of a command that is killed while it bundles nothing is taken, and nothing is left', async (t) => {
  const project = await makeProject(t)
  const kept = join(project, '.fingerpost/code')
  await mkdir(kept, { recursive: true })
  const begun = new Promise<string>((resolve) => {
    const watcher = watch(kept, (_, name) => {
      if (!name || name === 'users') return
      watcher.close()
      resolve(name)
    })
  })
  const { child, ended } = start(project, 'check')
  const unfinished = await begun
  child.kill('SIGKILL')
  assert.equal(await ended, '')
  assert.deepEqual(await bundlesOf(project), [unfinished])
  assert.equal(await run(project, 'check'), 'one late')
  assert.equal((await bundlesOf(project)).includes(unfinished), false)
})

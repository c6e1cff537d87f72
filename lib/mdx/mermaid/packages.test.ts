import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import manifest from '../../../package.json' with { type: 'json' }
import { formatProblem } from '../../problem.ts'
import { compileArticle } from '../compile.ts'
import { packages } from './packages.ts'

const { dependencies, devDependencies, peerDependencies, peerDependenciesMeta } = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    peerDependencies: z.record(z.string(), z.string()),
    peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean() })),
  })
  .parse(manifest)

for (const [name, version] of Object.entries(packages))
  test(`${name} is installed for development alone, and is asked for in that version`, () => {
    assert.equal(dependencies[name], undefined)
    assert.deepEqual([devDependencies[name], peerDependencies[name]], [version, version])
    assert.equal(peerDependenciesMeta[name]?.optional, true)
  })

/** Makes Node look for a package where none is, in processes that are started from now on. */
function hide(name: string): string {
  const hooks = `export const resolve = (name, context, next) =>
    next(name, name === '${name}' ? { ...context, parentURL: 'file:///nowhere/module.js' } : context)`
  const start = `import { register } from 'node:module'; register(${JSON.stringify(moduleOf(hooks))})`
  return `--import ${moduleOf(start)}`
}

function moduleOf(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
}

for (const name of Object.keys(packages))
  test(`a diagram without ${name} is an error that names the command, and a site without diagrams needs none`, async () => {
    process.env['NODE_OPTIONS'] = hide(name)
    const compile = (body: string) => compileArticle({ path: 'a.md', format: 'md', body }, new Set())
    const { problems, code } = await compile('Text.\n\n```mermaid\ngraph LR\n  a --> b\n```')
    assert.deepEqual(problems.map(formatProblem), [
      'a.md:3:1 error: diagram: what draws diagrams is not installed\n' +
        '    Run `npm install --omit=dev --save-prod mermaid@^11.17.2 jsdom@^26.1.0`; the source is shown as code.',
    ])
    assert.doesNotMatch(code, /Drawing/)
    assert.deepEqual((await compile('Text.')).problems, [])
  })

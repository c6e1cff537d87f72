import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { z } from 'zod'
import { bundleCode, external } from '../lib/code/bundle.mjs'
import { packedFolder } from '../lib/code/packed.ts'
import { projectFolder } from '../lib/project.ts'
import { bundleAll } from '../lib/publish/bundle-scripts.ts'
import { portalStyles } from '../lib/publish/site-styles.ts'
import { commands } from './commands.ts'

/**
 * Makes the folder that is published on npm: `node --import tsx package/make.ts`, then `npm pack` in it. All code is
 * compiled; of the packages only those are dependencies that are no part of the bundle.
 */
const folder = join(projectFolder, '.fingerpost/package')

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  engines: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.record(z.string(), z.string()),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean() })),
  browserslist: z.array(z.string()),
})

/** Packages that a site needs only for what few sites have, each asked for by a message. */
const optional = new Set(['next'])

/** Used when the package is made, and by nobody after that. */
const forMaking = new Set(['@tailwindcss/postcss', 'postcss'])

await rm(folder, { recursive: true, force: true })
await mkdir(join(folder, packedFolder), { recursive: true })
const { dependencies, peerDependencies, peerDependenciesMeta, ...rest } = manifestSchema.parse(
  JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')),
)
const kept = join(projectFolder, '.fingerpost/code')
await cp(join(kept, bundleCode(projectFolder, kept)), join(folder, 'code'), { recursive: true })
await mkdir(join(folder, 'bin'))
await cp(join(projectFolder, 'package/fingerpost.mjs'), join(folder, 'bin/fingerpost.mjs'))
await cp(join(projectFolder, 'public'), join(folder, 'public'), { recursive: true })
for (const name of ['LICENSE', 'README.md']) await cp(join(projectFolder, name), join(folder, name))
for (const [name, content] of [
  ['scripts.json', JSON.stringify(await bundleAll())],
  ['site.css', await portalStyles()],
  ['server-jsx.js', await compiled('components/article/server-jsx.ts')],
  ['commands.json', JSON.stringify({ commands })],
] as const)
  await writeFile(join(folder, packedFolder, name), content)
async function compiled(file: string): Promise<string> {
  return (
    await transform(await readFile(join(projectFolder, file), 'utf8'), { loader: 'ts', target: 'node20.9' })
  ).code
}

const packages = external
  .map((name) => name.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1'))
  .filter((name) => !forMaking.has(name) && !(name in peerDependencies))

async function versions(wanted: (name: string) => boolean): Promise<Record<string, string>> {
  const found = packages
    .filter(wanted)
    .map(async (name) => [name, dependencies[name] ?? (await installed(name))])
  return Object.fromEntries(await Promise.all(found))
}

/** What is bundled imports packages that are no dependencies of ours, but of it. */
async function installed(name: string): Promise<string> {
  const manifest = await readFile(join(projectFolder, 'node_modules', name, 'package.json'), 'utf8')
  return `^${z.object({ version: z.string() }).parse(JSON.parse(manifest)).version}`
}

await writeFile(
  join(folder, 'package.json'),
  JSON.stringify(
    {
      ...rest,
      type: 'module',
      bin: { fingerpost: 'bin/fingerpost.mjs' },
      files: await readdir(folder),
      dependencies: await versions((name) => !optional.has(name)),
      peerDependencies: { ...peerDependencies, ...(await versions((name) => optional.has(name))) },
      peerDependenciesMeta: {
        ...peerDependenciesMeta,
        ...Object.fromEntries([...optional].map((name) => [name, { optional: true }])),
      },
    },
    null,
    2,
  ),
)
console.log(folder)

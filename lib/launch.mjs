// @ts-check
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { entries } from './code/entries.mjs'
import { findFresh, noteUse } from './code/kept-bundles.mjs'

/**
 * Runs a command: `node lib/launch.mjs check --fix`. What runs is a bundle of the code, which is made anew when
 * the code has changed.
 */
const project = dirname(dirname(fileURLToPath(import.meta.url)))
const kept = join(project, '.fingerpost/code')
const [command = '', ...args] = process.argv.slice(2)

const commands = Object.entries(entries).flatMap(([name, file]) =>
  file.startsWith('lib/commands/') ? [name] : [],
)
if (commands.includes(command)) await launch()
else {
  console.error(`Name a command: ${commands.join(', ')}`)
  process.exitCode = 1
}

async function launch() {
  const bundle = findFresh(project, kept) ?? (await makeBundle())
  noteUse(kept, bundle)
  const program = join(kept, bundle, `${command}.mjs`)
  process.argv = [process.execPath, program, ...args]
  await import(pathToFileURL(program).href)
}

async function makeBundle() {
  const { bundleCode } = await import('./code/bundle.mjs')
  // It takes a second or more, in which nothing else can be said.
  console.error("Preparing Fingerpost's code …")
  return bundleCode(project, kept)
}

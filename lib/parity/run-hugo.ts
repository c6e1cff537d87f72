import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeStub } from './hugo-tree.ts'
import { noHugo } from './no-hugo.ts'

/** What had to be taken out of the tree before Hugo built it, and Hugo's word for it. */
export interface Exclusion {
  path: string
  reason: string
}

/** A tree with more files that stop Hugo than this is no tree to compare. */
const mostRuns = 60

/**
 * Builds the project. A file that stops Hugo is taken out and named; a shortcode template of the
 * project that does not run is replaced by a stub.
 * @throws Error where Hugo stops for another reason
 */
export async function runHugo(hugo: string, folder: string): Promise<Exclusion[]> {
  const excluded: Exclusion[] = []
  for (let run = 0; run < mostRuns; run++) {
    const { code, output } = await build(hugo, folder)
    if (code === 0) return excluded
    const found = culprits(output, folder)
    if (found.length === 0) throw new Error(`Hugo stops:\n${output.slice(0, 2000)}`)
    for (const exclusion of found) {
      excluded.push(exclusion)
      const template = /^layouts\/shortcodes\/(.+)\.html$/.exec(exclusion.path)?.[1]
      if (template) await writeStub(folder, template, true)
      else await rm(join(folder, exclusion.path))
    }
  }
  const list = excluded.map(({ reason }) => reason).join('\n')
  throw new Error(`Hugo stops at more than ${mostRuns} files:\n${list}`)
}

function culprits(output: string, folder: string): Exclusion[] {
  const found = new Map<string, string>()
  const pattern = new RegExp(
    `${folder.replaceAll(/[^\w/]/g, '\\$&')}/((?:content|layouts/shortcodes)/[^":]+\\.\\w+)`,
    'g',
  )
  for (const line of output.split('\n').filter((line) => /error/i.test(line))) {
    const files = [...line.matchAll(pattern)].map((match) => match[1] ?? '')
    const culprit = files.find((file) => file.startsWith('layouts/')) ?? files[0]
    if (culprit) found.set(culprit, line.replaceAll(`${folder}/`, ''))
  }
  return [...found].map(([path, reason]) => ({ path, reason }))
}

function build(hugo: string, folder: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(hugo, ['--source', folder, '--cacheDir', join(folder, 'cache')], { cwd: folder })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk))
    child.on('error', () => reject(noHugo(hugo)))
    child.on('close', (code) => resolve({ code, output }))
  })
}

import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ProblemError } from '../problem.ts'
import { projectFolder, workFolder } from '../project.ts'
import type { Site } from '../types.ts'
import { withLock } from './lock.ts'
import { renderFaults } from './render-fault.ts'
import { ownModulesOf } from './strip.ts'

/** The environment that tells Next's process what to render. */
export interface RenderEnvironment {
  FINGERPOST_MODEL: string
  FINGERPOST_IMPORTS: string
  FINGERPOST_BASE_PATH: string
}

/** Where Next's static export goes. */
export const exportFolder = join(workFolder, 'export')

const logFile = join(workFolder, 'next.log')
const endWithParent = pathToFileURL(join(projectFolder, 'lib/render/end-with-parent.mjs')).href

/**
 * Runs Next's build, a static export.
 * @returns the ids of its client modules that are the site's own
 * @throws ProblemError with the articles on which it fails
 */
export async function runNext(
  site: Site,
  environment: RenderEnvironment,
  onProgress: (done: number, total: number) => void,
): Promise<string[]> {
  const folder = join(projectFolder, '.next')
  // It has one work folder for all of this project, which the next build overwrites.
  return withLock(folder, async () => {
    await runBuild(site, environment, onProgress)
    return ownModulesOf(await readManifests(join(folder, 'server/app')))
  })
}

async function readManifests(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.name.endsWith('_client-reference-manifest.js'))
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))
}

async function runBuild(
  site: Site,
  environment: RenderEnvironment,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const next = createRequire(join(projectFolder, 'package.json')).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, ['--import', endWithParent, next, 'build'], {
    cwd: projectFolder,
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      FINGERPOST_EXPORT: relative(projectFolder, exportFolder),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const [, done, total] = /Generating static pages[^(]*\((\d+)\/(\d+)\)/.exec(text) ?? []
      if (done && total) onProgress(Number(done), Number(total))
    })
  }
  const status = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  )
  if (status === 0) return
  await writeFile(logFile, printed)
  throw new ProblemError(renderFaults(printed, site, relative(process.cwd(), logFile)))
}

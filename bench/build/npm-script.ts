import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../../lib/project.ts'
import type { Command } from './measured-run.ts'

const manifestSchema = z.object({ version: z.string(), scripts: z.record(z.string(), z.string()) })

/** The version of Fingerpost. */
export async function ownVersion(): Promise<string> {
  return (await readManifest()).version
}

/**
 * The command of a script of Fingerpost's package, without npm, which would be measured, too.
 * @throws Error where there is no such script
 */
export async function npmScript(name: string, environment: Record<string, string>): Promise<Command> {
  const script = (await readManifest()).scripts[name]
  if (!script) throw new Error(`package.json has no script “${name}”`)
  return { program: 'sh', args: ['-c', script], folder: projectFolder, environment }
}

async function readManifest(): Promise<z.output<typeof manifestSchema>> {
  const manifest: unknown = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'))
  return manifestSchema.parse(manifest)
}

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs one command of git; gives what it prints, or undefined where it fails or there is no git. */
export type Git = (args: readonly string[]) => Promise<string | undefined>

const run = promisify(execFile)

/** More than any article or list of files, in bytes. */
const mostOutput = 100_000_000

/**
 * Git in a folder. It is only read: neither the index nor a file is changed.
 * @param index a file to take in place of the repository's own index
 */
export function gitIn(folder: string, index?: string): Git {
  const env: NodeJS.ProcessEnv = { ...process.env }
  // A hook's settings are for the repository in which it runs, and for another index.
  for (const name of Object.keys(env)) if (name.startsWith('GIT_')) delete env[name]
  Object.assign(env, { GIT_OPTIONAL_LOCKS: '0', ...(index && { GIT_INDEX_FILE: index }) })
  // What a repository configures could run code.
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false']
  return async (args) => {
    const result = await run('git', [...safe, ...args], { cwd: folder, env, maxBuffer: mostOutput }).catch(
      () => undefined,
    )
    return result?.stdout
  }
}

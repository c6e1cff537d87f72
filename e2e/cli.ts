import { type ChildProcess, spawn } from 'node:child_process'
import { projectFolder } from '../lib/project.ts'

/** What a command did. */
export interface Outcome {
  status: number | null
  /** What it printed on either stream. */
  printed: string
}

/** A command while it runs. */
export interface Running {
  child: ChildProcess
  /** Resolves when what it printed matches; rejects when it ends before. */
  prints(pattern: RegExp): Promise<RegExpExecArray>
  ended: Promise<Outcome>
}

/** Starts `npm run build`, `start`, `dev`, `check` or `audit` as its own process. */
export function startCommand(
  name: 'build' | 'start' | 'dev' | 'check' | 'audit',
  environment: Record<string, string>,
  args: string[] = [],
): Running {
  const child = spawn(process.execPath, ['lib/launch.mjs', name, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
  })
  let printed = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<Outcome>((resolve) => child.on('close', (status) => resolve({ status, printed })))
  return {
    child,
    ended,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(printed)
          if (match) resolve(match)
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`it ended without printing ${pattern}:\n${printed}`)))
      }),
  }
}

/** Runs a command to its end. */
export async function runCommand(...command: Parameters<typeof startCommand>): Promise<Outcome> {
  return startCommand(...command).ended
}

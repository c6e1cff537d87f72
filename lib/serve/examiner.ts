import { Worker } from 'node:worker_threads'
import { threadUrl } from '../code/code.ts'
import type { Folders } from '../project.ts'
import type { BuildOptions, Problem } from '../types.ts'

/** What the thread is asked: to examine the site as it is now, or for a file that is no page. */
export type ExamineRequest =
  | { id: number; folders: Folders; options: BuildOptions; work: string }
  | { id: number; path: string }

export type ExamineAnswer =
  | { id: number; problems: Problem[] }
  | { id: number; content: string | undefined }
  | { id: number; fault: Error }

/** Examines a site while it is being written. */
export interface Examiner {
  /** Has the site examined as it is now, once what runs has ended. */
  examine(): void
  /** A published file that is no page, of the site as it is now. */
  output(path: string): Promise<string | undefined>
  close(): Promise<void>
}

interface Listener {
  onProblems(problems: Problem[]): void
  onFault(fault: unknown): void
}

/** Starts a thread that examines. */
export function startExaminer(
  folders: Folders,
  options: BuildOptions,
  work: string,
  listener: Listener,
): Examiner {
  // React in development says in full what it refuses.
  const worker = new Worker(threadUrl('examine-worker'), { env: { ...process.env, NODE_ENV: 'development' } })
  const waiting = new Map<number, (answer: ExamineAnswer) => void>()
  let count = 0
  worker.on('message', (answer: ExamineAnswer) => {
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  worker.on('error', listener.onFault)
  const ask = (request: (id: number) => ExamineRequest) =>
    new Promise<ExamineAnswer>((resolve) => {
      const id = ++count
      waiting.set(id, resolve)
      worker.postMessage(request(id))
    })

  /** Ends when the site as it was asked for last is examined. */
  let running: Promise<void> | undefined
  let isStale = false
  async function run(): Promise<void> {
    do {
      isStale = false
      const answer = await ask((id) => ({ id, folders, options, work }))
      if (isStale) continue
      if ('problems' in answer) listener.onProblems(answer.problems)
      else if ('fault' in answer) listener.onFault(answer.fault)
    } while (isStale)
    running = undefined
  }
  const examine = () => {
    isStale = true
    running ??= run()
  }
  return {
    examine,
    async output(path) {
      if (count === 0) examine()
      await running
      const answer = await ask((id) => ({ id, path }))
      return 'content' in answer ? answer.content : undefined
    },
    close: async () => void (await worker.terminate()),
  }
}

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Worker threads that carry out tasks, each one at a time. */
export interface WorkerPool<Task, Result> {
  /** @throws what the task throws in the worker */
  run(task: Task): Promise<Result>
  close(): Promise<void>
}

/** What a worker answers. */
export type WorkerAnswer<Result> = { result: Result } | { fault: unknown }

/** More would wait for memory: a worker that compiles has its own highlighter. */
const mostWorkers = 8

/**
 * Opens a pool. Its workers start when there is work for them, as many as the machine has cores.
 * @param entry what `Worker` is given; it answers each message with a `WorkerAnswer`
 * @param env the environment of the workers
 */
export function openWorkerPool<Task, Result>(
  entry: { url: URL; execArgv: string[] },
  env: NodeJS.ProcessEnv,
): WorkerPool<Task, Result> {
  interface Job {
    task: Task
    resolve(result: Result): void
    reject(fault: unknown): void
  }
  const most = Math.min(mostWorkers, availableParallelism())
  const waiting: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()

  function assign(): void {
    for (let job = waiting[0]; job; job = waiting[0]) {
      const worker = idle.pop() ?? (busy.size < most ? start() : undefined)
      if (!worker) return
      waiting.shift()
      busy.set(worker, job)
      worker.postMessage(job.task)
    }
  }

  function start(): Worker {
    const worker = new Worker(entry.url, {
      execArgv: entry.execArgv,
      env,
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    })
    worker.on('message', (answer: WorkerAnswer<Result>) => {
      const job = busy.get(worker)
      busy.delete(worker)
      idle.push(worker)
      if ('result' in answer) job?.resolve(answer.result)
      else job?.reject(answer.fault)
      assign()
    })
    worker.on('error', (fault) => {
      const job = busy.get(worker)
      busy.delete(worker)
      job?.reject(fault)
      assign()
    })
    return worker
  }

  return {
    run: (task) =>
      new Promise<Result>((resolve, reject) => {
        waiting.push({ task, resolve, reject })
        assign()
      }),
    close: async () => {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

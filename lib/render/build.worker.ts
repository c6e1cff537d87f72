import { parentPort } from 'node:worker_threads'
import { type CompileResult, type CompileTask, runCompileTask } from '../mdx/compile-task.ts'
import { type RenderResult, type RenderTask, runRenderTask } from './render-task.ts'
import type { WorkerAnswer } from './worker-pool.ts'

/** What workers of a build do. */
export type BuildTask = { kind: 'compile'; task: CompileTask } | { kind: 'render'; tasks: RenderTask[] }
export type BuildResult = CompileResult | RenderResult[]

/** Compiles articles and renders pages beside the main thread. */
parentPort?.on('message', (message: BuildTask) => {
  const answer = (each: WorkerAnswer<BuildResult>) => parentPort?.postMessage(each)
  carryOut(message).then(
    (result) => answer({ result }),
    (fault: unknown) => answer({ fault: fault instanceof Error ? fault : new Error(String(fault)) }),
  )
})

async function carryOut(message: BuildTask): Promise<BuildResult> {
  if (message.kind === 'compile') return runCompileTask(message.task)
  const results: RenderResult[] = []
  for (const task of message.tasks) results.push(await runRenderTask(task))
  return results
}

import { entryFile } from '../code/code.ts'
import type { CompileResult, CompileTask } from '../mdx/compile-task.ts'
import type { BuildResult, BuildTask } from './build.worker.ts'
import type { RenderResult, RenderTask } from './render-task.ts'
import { openWorkerPool } from './worker-pool.ts'

/** Threads that compile articles and render pages. They start when there is work for them. */
export interface BuildWorkers {
  compile(task: CompileTask): Promise<CompileResult>
  render(tasks: RenderTask[]): Promise<RenderResult[]>
  close(): Promise<void>
}

/** @param mode of React: in development it says in full what it refuses */
export function openBuildWorkers(mode: 'production' | 'development' = 'production'): BuildWorkers {
  const pool = openWorkerPool<BuildTask, BuildResult>(entryFile('build-worker'), {
    ...process.env,
    NODE_ENV: mode,
  })
  return {
    async compile(task) {
      const result = await pool.run({ kind: 'compile', task })
      if (Array.isArray(result)) throw new Error('a worker answered another question')
      return result
    },
    async render(tasks) {
      const result = await pool.run({ kind: 'render', tasks })
      if (!Array.isArray(result)) throw new Error('a worker answered another question')
      return result
    },
    close: pool.close,
  }
}

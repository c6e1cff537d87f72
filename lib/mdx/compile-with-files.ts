import type { IncludedFile } from '../shortcodes/shortcode.ts'
import type { Compilation } from './compile.ts'
import type { CompileResult, CompileTask } from './compile-task.ts'

/**
 * Compiles an article with every file that it includes.
 * @param run how a task is carried out: here, or in a worker
 */
export async function compileWithFiles(
  task: Omit<CompileTask, 'files'>,
  readText: (path: string) => IncludedFile,
  run: (task: CompileTask) => Promise<CompileResult>,
): Promise<Compilation> {
  const files = new Map<string, IncludedFile>()
  for (;;) {
    const { compilation, missing } = await run({ ...task, files })
    if (missing.length === 0) return compilation
    for (const path of missing) files.set(path, readText(path))
  }
}

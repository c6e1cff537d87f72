import type { IncludedFile } from '../shortcodes/shortcode.ts'
import { type ArticleSource, type Compilation, compileArticle } from './compile.ts'
import type { Markup } from './pipeline.ts'

/** An article to compile, as plain data that a worker can be handed. */
export interface CompileTask {
  source: Omit<ArticleSource, 'readText'>
  components: ReadonlySet<string>
  markup: Partial<Markup>
  /** Files that it includes, as far as it is known which. */
  files: ReadonlyMap<string, IncludedFile>
}

/** What came of it. */
export interface CompileResult {
  compilation: Compilation
  /** Files that it asked for besides; where there are any, it must be compiled again with them. */
  missing: string[]
}

/** Compiles an article. Which files it includes is found by compiling it. */
export async function runCompileTask({
  source,
  components,
  markup,
  files,
}: CompileTask): Promise<CompileResult> {
  const missing = new Set<string>()
  const readText = (path: string): IncludedFile => {
    const file = files.get(path)
    if (!file) missing.add(path)
    return file ?? { fault: 'not read yet' }
  }
  const compilation = await compileArticle({ ...source, readText }, components, markup)
  return { compilation, missing: [...missing] }
}

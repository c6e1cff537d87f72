import { warning } from '../problem.ts'
import type { Problem, SourceFile } from '../types.ts'
import { addAlias } from './add-alias.ts'
import { addAnchor } from './add-anchor.ts'
import { rewriteFile, Unwritten } from './content-writer.ts'
import type { Mend } from './mend.ts'

/** What was written, in words that a writer reads, and what could not be. */
export interface Applied {
  done: { file: string; what: string }[]
  problems: Problem[]
}

/**
 * Writes mends into the articles.
 * @param root the content folder, absolute, without links
 * @param sources the articles as they were read
 */
export async function applyMends(
  root: string,
  sources: readonly SourceFile[],
  mends: readonly Mend[],
): Promise<Applied> {
  const applied: Applied = { done: [], problems: [] }
  for (const file of sources) {
    const own = mends.filter((mend) => mend.file === file.path)
    const { source, done, problems } = mended(file, own)
    const unwritten = source === file.source ? [] : await write(root, file, source)
    applied.done.push(...(unwritten.length > 0 ? [] : done))
    applied.problems.push(...problems, ...unwritten)
  }
  return applied
}

function mended(file: SourceFile, mends: readonly Mend[]) {
  let { source } = file
  const done: Applied['done'] = []
  const problems: Problem[] = []
  for (const mend of mends) {
    const changed = apply({ ...file, source }, mend)
    if (changed === undefined) problems.push(unmended(mend))
    else done.push({ file: file.path, what: inWords(mend) })
    source = changed ?? source
  }
  return { source, done, problems }
}

/**
 * Replaces an article.
 * @returns a warning where it stays as it is
 */
export async function write(root: string, before: SourceFile, source: string): Promise<Problem[]> {
  try {
    await rewriteFile(root, before, source)
    return []
  } catch (fault) {
    if (!(fault instanceof Unwritten)) throw fault
    const place = { file: before.path, line: 1, column: 1 }
    return [warning(place, 'fix', `it is not mended: ${fault.message}`, 'Run npm run check -- --fix again.')]
  }
}

function apply(file: SourceFile, mend: Mend): string | undefined {
  return mend.kind === 'alias' ? addAlias(file, mend.alias) : addAnchor(file, mend)
}

function inWords(mend: Mend): string {
  return mend.kind === 'alias' ? `the alias ${mend.alias}` : `the id ${mend.anchor} for #${mend.heading}`
}

function unmended(mend: Mend): Problem {
  const place = { file: mend.file, line: 1, column: 1 }
  const reason = `${inWords(mend)} could not be added`
  return mend.kind === 'alias'
    ? warning(
        place,
        'fix',
        reason,
        `Write it into its front matter: aliases: [${JSON.stringify(mend.alias)}]`,
      )
    : warning(place, 'fix', reason, `Write <a id="${mend.anchor}"></a> on a line above the heading.`)
}

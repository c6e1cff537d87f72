import { compile } from '@mdx-js/mdx'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { error } from '../problem.ts'
import type { CompiledArticle, Page, Problem } from '../types.ts'
import { type Collected, pipeline } from './pipeline.ts'
import { trialRun } from './trial-run.ts'

/** The parts of a page that its compiled form depends on. */
export type ArticleSource = Pick<Page, 'path' | 'format' | 'body'>

/** Code of an article that could not be compiled: an empty page in place of none. */
const emptyCode = 'return { default: () => null }'

/**
 * Compiles an article's text. Never throws for what a writer wrote: that becomes a problem.
 * @param components names of the components that an article may use without importing them
 * @param unsafe whether raw HTML of `.md` is published
 */
export async function compileArticle(
  article: ArticleSource,
  components: ReadonlySet<string>,
  unsafe = false,
): Promise<CompiledArticle> {
  const { path: file, format, body } = article
  const collected: Collected = {
    headings: [],
    anchors: [],
    sections: [],
    words: 0,
    opening: '',
    isDivided: false,
    links: [],
    imports: [],
    problems: [],
  }
  try {
    const result = await compile(
      new VFile({ value: body, path: file }),
      pipeline({ file, format, components, unsafe, collected }),
    )
    const code = String(result)
    if (format === 'mdx') collected.problems.push(...trialRun(code, { file, body, collected, components }))
    const isBroken = collected.problems.some((problem) => problem.severity === 'error')
    return { code: isBroken ? emptyCode : code, ...collected }
  } catch (fault) {
    collected.problems.push(problemOf(fault, file))
    return { code: emptyCode, ...collected }
  }
}

function problemOf(fault: unknown, file: string): Problem {
  if (!(fault instanceof VFileMessage)) throw fault
  const spoken = /\((\d+):(\d+)-\d+:\d+\)/.exec(fault.reason)
  const place = {
    file,
    line: fault.line ?? Number(spoken?.[1] ?? 1),
    column: fault.column ?? Number(spoken?.[2] ?? 1),
  }
  const cause = fault.cause instanceof Error ? `: ${fault.cause.message.replace(/ \(\d+:\d+\)$/, '')}` : ''
  const [reason = '', ...advice] = `${fault.reason}${cause}`.split(/ \((?=note|expected|fix)/)
  return error(place, 'mdx', reason, hintFor(fault.reason, advice.join(' ')))
}

function hintFor(reason: string, advice: string): string {
  if (/acorn|expression|lazy line/.test(reason))
    return 'In .mdx a { begins an expression. Write \\{ for a brace, or put the text in backticks.'
  if (/closing (tag|slash)|end-tag|self-closing/i.test(reason))
    return 'Close every tag; put tags that hold paragraphs on lines of their own.'
  if (/character/.test(reason))
    return 'In .mdx a < begins a tag. Write \\< for the sign, put the text in backticks, and write comments as {/* … */}.'
  return advice.replace(/\)$/, '')
}

import { compile } from '@mdx-js/mdx'
import type { Pluggable } from 'unified'
import { VFile } from 'vfile'
import type { Expansion } from '../shortcodes/expansion.ts'
import type { IncludedFile } from '../shortcodes/shortcode.ts'
import type { CompiledArticle, Page, Passthrough } from '../types.ts'
import { recordReads } from './article-reads.ts'
import { faultProblem } from './fault-problem.ts'
import { noFiles } from './no-files.ts'
import { type Collected, type Markup, pipeline } from './pipeline.ts'
import { remarkPassthrough } from './remark-passthrough.ts'

/** The parts of a page that its compiled form depends on. */
export interface ArticleSource extends Pick<Page, 'path' | 'format' | 'body'> {
  /** Its text with its shortcodes run; without it the text is taken as it stands. */
  expansion?: Expansion
  /** Reads a file that it includes; without it there is none. */
  readText?: (path: string) => IncludedFile
}

/** @see https://gohugo.io/configuration/markup/#goldmark */
const defaultMarkup: Markup = {
  unsafe: false,
  typographer: true,
  linkify: true,
  enableEmoji: false,
  math: false,
  passthrough: { block: [], inline: [] },
  inlineStyles: false,
  inlineScripts: false,
}

/** What compiling gives: what is known of the article, and its code, the body of a function that gives the MDX module. */
export interface Compilation extends Omit<CompiledArticle, 'key'> {
  code: string
}

/** Code of an article that could not be compiled: an empty page in place of none. */
const emptyCode = 'return { default: () => null }'

/**
 * Compiles an article's text. Never throws for what a writer wrote: that becomes a problem.
 * @param components names of the components that an article may use without importing them
 * @param markup how the site wants its Markdown read; Hugo's defaults where it does not say
 */
export async function compileArticle(
  article: ArticleSource,
  components: ReadonlySet<string>,
  markup: Partial<Markup> = {},
): Promise<Compilation> {
  const { path: file, format, body, expansion = unexpanded(body) } = article
  const { readText = noFiles } = article
  const collected: Collected = {
    headings: [],
    anchors: [],
    sections: [],
    words: 0,
    opening: '',
    isDivided: false,
    links: [],
    images: [],
    loads: [],
    imports: [],
    reads: [],
    unknownShortcodes: expansion.unknown,
    problems: [...expansion.problems],
  }
  // It brings KaTeX along, which takes longer to load than an article to compile.
  const dollars = markup.math ? [(await import('./remark-dollars.ts')).remarkDollars] : []
  // All names of emoji, which few sites want.
  const emoji = markup.enableEmoji ? (await import('gemoji')).nameToEmoji : {}
  try {
    const result = await compile(
      new VFile({ value: expansion.document.text, path: file }),
      pipeline({
        ...defaultMarkup,
        ...markup,
        file,
        format,
        components,
        body,
        expansion,
        documents: [],
        collected,
        emoji,
        syntax: [...dollars, ...passthroughPlugins(markup.passthrough)],
        readText: recordReads(readText, collected.reads),
      }),
    )
    const code = String(result)
    if (isBroken(collected)) return { code: emptyCode, hasPlayer: false, ...collected }
    // One that only speaks of it counts too: that allows a frame of a few hosts, and forbids nothing.
    return { code, hasPlayer: /\bPlayer\b/.test(code), ...collected }
  } catch (fault) {
    collected.problems.push(faultProblem(fault, { file, body }, expansion.document))
    return { code: emptyCode, hasPlayer: false, ...collected }
  }
}

/** Whether nothing of an article can be shown. */
function isBroken({ problems }: Pick<CompiledArticle, 'problems'>): boolean {
  return problems.some(({ severity, isLocal }) => severity === 'error' && !isLocal)
}

function passthroughPlugins(marks: Passthrough = { block: [], inline: [] }): Pluggable[] {
  return marks.block.length + marks.inline.length > 0 ? [[remarkPassthrough, marks]] : []
}

/** The text of an article of which no shortcode was run. */
function unexpanded(body: string): Expansion {
  const runs = [{ start: 0, offset: 0, fixed: false }]
  return { document: { text: body, runs }, inserts: [], unknown: [], problems: [] }
}

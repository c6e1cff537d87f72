import { warning } from '../../problem.ts'
import type { Problem } from '../../types.ts'
import { type Branch, type Template, TemplateFault, type TemplateNode, type Variable } from './ast.ts'
import { checkTemplate } from './check.ts'
import { type Item, lexTemplate } from './lex.ts'
import { ExpressionParser } from './parse-expression.ts'

/** A shortcode's template is a page of text at most. */
const longest = 1_000_000

/** Blocks deeper than this are a mistake or an attack. */
const deepest = 100

/** Templates of these are plain text to Hugo: nothing is escaped. */
const plainText = /\.(md|txt|json|csv|toml|yaml|yml)$/i

/**
 * Reads a shortcode template of the common subset of Go's template language. What is outside of
 * the subset is a problem with its place; nothing is run.
 * @see https://gohugo.io/templates/shortcode/
 */
export function parseTemplate(
  source: string,
  file: string,
): { template: Template; problem?: undefined } | { template?: undefined; problem: Problem } {
  try {
    if (source.length > longest) throw new TemplateFault(0, `it is longer than ${longest} characters`)
    const body = new TemplateParser(lexTemplate(source.replace(/^\uFEFF/, ''))).all()
    const { usesInner } = checkTemplate(body)
    return { template: { file, escapes: !plainText.test(file), usesInner, body } }
  } catch (fault) {
    if (!(fault instanceof TemplateFault)) throw fault
    return { problem: problemOf(fault, source, file) }
  }
}

function problemOf({ offset, reason }: TemplateFault, source: string, file: string): Problem {
  const lines = source.slice(0, offset).split('\n')
  const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  return warning(
    place,
    'shortcode-template',
    reason,
    'Fingerpost reads a small subset of Go templates. Until this is rewritten, the shortcode counts as unknown.',
  )
}

interface End {
  word: 'end' | 'else'
  offset: number
  rest: ExpressionParser
}

class TemplateParser {
  private at = 0
  private depth = 0

  constructor(private readonly items: readonly Item[]) {}

  all(): TemplateNode[] {
    const { body, end } = this.body()
    if (end) throw new TemplateFault(end.offset, `${end.word} belongs to no block`)
    return body
  }

  /** Everything up to an `end` or `else`, or up to the end of the template. */
  private body(): { body: TemplateNode[]; end?: End } {
    const body: TemplateNode[] = []
    for (let item = this.items[this.at++]; item; item = this.items[this.at++]) {
      if (item.kind === 'text') {
        body.push(item)
        continue
      }
      const action = new ExpressionParser(item.tokens, item.offset)
      const { word } = action
      if (word === 'end' || word === 'else') {
        action.next()
        return { body, end: { word, offset: item.offset, rest: action } }
      }
      body.push(this.action(action, item.offset))
    }
    return { body }
  }

  private action(action: ExpressionParser, offset: number): TemplateNode {
    const { word } = action
    if (word === 'if' || word === 'with' || word === 'range') {
      action.next()
      if (++this.depth > deepest)
        throw new TemplateFault(offset, `blocks are nested more than ${deepest} deep`)
      const node = word === 'range' ? this.range(action, offset) : this.choice(word, action, offset)
      this.depth--
      return node
    }
    const [target] = action.declaration(1)
    const value = action.pipelineToEnd()
    return target ? { kind: 'assign', target, value } : { kind: 'output', value }
  }

  private choice(word: 'if' | 'with', first: ExpressionParser, offset: number): TemplateNode {
    const branches: Branch[] = []
    let test = first
    let next = word
    for (;;) {
      const [target] = test.declaration(1)
      const branch = { word: next, target, test: test.pipelineToEnd() }
      const { body, end } = this.body()
      branches.push({ ...branch, body })
      const follows = this.endOf(word, end, offset)
      if (follows === 'end') return { kind: 'choice', branches, otherwise: [] }
      if (follows.isDone) return { kind: 'choice', branches, otherwise: this.otherwise(word, offset) }
      const { word: nextWord } = follows
      if (nextWord !== 'if' && nextWord !== 'with') {
        throw new TemplateFault(end?.offset ?? offset, 'else is followed by if, by with or by nothing')
      }
      follows.next()
      next = nextWord
      test = follows
    }
  }

  private range(action: ExpressionParser, offset: number): TemplateNode {
    const names = action.declaration(2)
    const assigned = names.find((_, index) => index === names.length - 1)
    if (assigned && !assigned.declares) {
      throw new TemplateFault(assigned.offset, 'range declares its variables with :=')
    }
    const over = action.pipelineToEnd()
    const { body, end } = this.body()
    const follows = this.endOf('range', end, offset)
    if (follows !== 'end' && !follows.isDone) {
      throw new TemplateFault(end?.offset ?? offset, 'the else of a range stands alone')
    }
    const otherwise = follows === 'end' ? [] : this.otherwise('range', offset)
    const [first, second] = names.map(({ name }: Variable) => name)
    const key = second === undefined ? undefined : first
    return { kind: 'range', key, element: second ?? first, over, body, otherwise }
  }

  private otherwise(word: string, offset: number): TemplateNode[] {
    const { body, end } = this.body()
    if (this.endOf(word, end, offset) !== 'end') {
      throw new TemplateFault(end?.offset ?? offset, `${word} has a second else`)
    }
    return body
  }

  /** The `else` that follows, or that the block ends. */
  private endOf(word: string, end: End | undefined, offset: number): ExpressionParser | 'end' {
    if (!end) throw new TemplateFault(offset, `${word} has no end`)
    if (end.word === 'else') return end.rest
    if (!end.rest.isDone) throw new TemplateFault(end.offset, 'end stands alone')
    return 'end'
  }
}

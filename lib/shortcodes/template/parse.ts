import { warning } from '../../problem.ts'
import type { Problem } from '../../types.ts'
import { type Block, type Template, TemplateFault, type TemplateNode } from './ast.ts'
import { HtmlReader, isSame, joined } from './html.ts'
import { type Item, lexTemplate } from './lex.ts'
import { ExpressionParser } from './parse-expression.ts'
import { Scope } from './scope.ts'

/** A shortcode's template is a page of text at most. */
const longest = 1_000_000

/** Blocks deeper than this are a mistake or an attack. */
const deepest = 100

/** Templates of these are plain text to Hugo: nothing is escaped. */
const plainText = /\.(md|txt|json|csv|toml|yaml|yml)$/i

/**
 * Reads a shortcode template of the common subset of Go's template language. What is outside of
 * the subset is a problem with its place; nothing is run.
 * @see https://gohugo.io/templates/shortcode-templates/
 */
export function parseTemplate(
  source: string,
  file: string,
): { template: Template; problem?: undefined } | { template?: undefined; problem: Problem } {
  const escapes = !plainText.test(file)
  try {
    if (source.length > longest)
      throw new TemplateFault(0, `the template is longer than ${longest} characters`)
    const text = source.replace(/^\uFEFF/, '')
    const { body, usesInner } = new TemplateParser(lexTemplate(text), escapes).all()
    return { template: { file, escapes, usesInner, body } }
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

/** The `end` or `else` that closes a body. */
interface End {
  word: 'end' | 'else'
  offset: number
  rest: ExpressionParser
}

class TemplateParser {
  private at = 0
  private depth = 0
  private readonly scope = new Scope()
  private readonly html: HtmlReader

  constructor(
    private readonly items: readonly Item[],
    escapes: boolean,
  ) {
    this.html = new HtmlReader(escapes)
  }

  all(): { body: TemplateNode[]; usesInner: boolean } {
    const { body, end } = this.body()
    if (end) throw new TemplateFault(end.offset, `${end.word} belongs to no block`)
    if (!/^(text|written)$/.test(this.html.state.mode)) {
      throw new TemplateFault(
        this.items.at(-1)?.offset ?? 0,
        'the template ends within a tag, a comment or a script',
      )
    }
    return { body, usesInner: this.scope.usesInner }
  }

  /** Everything up to an `end` or `else`, or up to the end of the template. */
  private body(): { body: TemplateNode[]; end?: End } {
    const body: TemplateNode[] = []
    for (let item = this.items[this.at++]; item; item = this.items[this.at++]) {
      if (item.kind === 'text') {
        body.push({ kind: 'text', text: this.html.text(item.text) })
        continue
      }
      const action = new ExpressionParser(item.tokens, item.offset, this.scope)
      const { word } = action
      if (word === 'end' || word === 'else') {
        action.next()
        if (word === 'end' && !action.isDone) throw new TemplateFault(item.offset, 'end stands alone')
        return { body, end: { word, offset: item.offset, rest: action } }
      }
      body.push(this.action(action, item.offset))
    }
    return { body }
  }

  private action(action: ExpressionParser, offset: number): TemplateNode {
    const { word } = action
    if (word === 'if' || word === 'with' || word === 'range') return this.block(word, action, offset)
    const [target] = action.declaration(1)
    const value = action.pipelineToEnd()
    if (target) {
      this.scope.assign(target, value.shape)
      return { kind: 'assign', target, value }
    }
    const isVouched = value.kind === 'function' && /^safe(\.HTMLAttr|HTMLAttr)$/.test(value.name)
    const place = this.html.output(isVouched)
    if (typeof place === 'string') throw new TemplateFault(offset, place)
    return { kind: 'output', value, place }
  }

  /** A block with all that belongs to it, the `end` included. */
  private block(word: Block['word'], action: ExpressionParser, offset: number): Block {
    if (++this.depth > deepest) throw new TemplateFault(offset, `blocks are nested more than ${deepest} deep`)
    action.next()
    const { scope, html } = this
    return scope.inside(scope.dot, () => {
      const targets = action.declaration(word === 'range' ? 2 : 1)
      const test = action.pipelineToEnd()
      const shape = word === 'range' ? 'data' : test.shape
      const last = targets.at(-1)
      if (word === 'range' && last && !last.declares) {
        throw new TemplateFault(last.offset, 'range declares its variables with :=')
      }
      for (const target of targets) scope.assign({ ...target, declares: last?.declares ?? false }, shape)
      const start = html.state
      const { body, end } = scope.inside(word === 'if' ? scope.dot : shape, () => this.body())
      const after = html.state
      if (word === 'range' && !isSame(start, after)) {
        throw new TemplateFault(offset, 'a round of range must end at the place in the HTML where it begins')
      }
      html.state = start
      if (!end) throw new TemplateFault(offset, `${word} has no end`)
      const otherwise = end.word === 'else' ? this.otherwise(word, end, offset) : []
      const state = joined(after, html.state)
      if (!state)
        throw new TemplateFault(offset, 'the branches of a block end at different places in the HTML')
      html.state = state
      this.depth--
      return { kind: 'block', word, targets, test, body, otherwise }
    })
  }

  /** What follows `else`, or the block that `else if` begins and whose `end` is that of both. */
  private otherwise(word: Block['word'], { offset, rest }: End, start: number): TemplateNode[] {
    if (rest.word === 'if' && word !== 'range') return [this.block('if', rest, offset)]
    if (!rest.isDone) throw new TemplateFault(offset, 'else is followed by if or by nothing')
    const { body, end } = this.scope.inside(this.scope.dot, () => this.body())
    if (end?.word !== 'end')
      throw new TemplateFault(end?.offset ?? start, `${word} has ${end ? 'a second else' : 'no end'}`)
    return body
  }
}

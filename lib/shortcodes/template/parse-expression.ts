import { type Expression, TemplateFault, type Variable } from './ast.ts'
import { hasFunction } from './functions/index.ts'
import type { Token } from './lex.ts'

/** Parentheses, pipelines and chains longer than this are a mistake or an attack. */
const deepest = 100

/** Reads the tokens of one action. */
export class ExpressionParser {
  private at = 0
  private depth = 0

  constructor(
    private readonly tokens: readonly Token[],
    private readonly offset: number,
  ) {}

  /** The keyword or function name that comes next. */
  get word(): string | undefined {
    const token = this.tokens[this.at]
    return token?.kind === 'word' ? token.text : undefined
  }

  get isDone(): boolean {
    return this.at >= this.tokens.length
  }

  next(): Token | undefined {
    return this.tokens[this.at++]
  }

  /** `$a :=`, `$a =` or, for `range`, `$a, $b :=`, if that is what comes next. */
  declaration(most: 1 | 2): Variable[] {
    const names: Variable[] = []
    let at = this.at
    for (;;) {
      const token = this.tokens[at++]
      const mark = this.tokens[at++]
      if (token?.kind !== 'variable' || token.text === '' || mark?.kind !== 'mark') return []
      if (![':=', '=', ','].includes(mark.text)) return []
      names.push({ name: token.text, declares: mark.text === ':=', offset: token.offset })
      if (mark.text !== ',') break
      if (names.length === most) throw new TemplateFault(mark.offset, 'there are too many variables')
    }
    this.at = at
    return names
  }

  /** A pipeline up to the end of the action. */
  pipelineToEnd(): Expression {
    const value = this.pipeline()
    const rest = this.tokens[this.at]
    if (rest) throw new TemplateFault(rest.offset, `${written(rest)} stands where nothing can follow`)
    return value
  }

  private pipeline(): Expression {
    if (++this.depth > deepest) throw new TemplateFault(this.offset, 'parentheses are nested too deep')
    let value = this.command(undefined)
    for (let length = 1; this.takes('|'); length++) {
      if (length > deepest) throw new TemplateFault(this.offset, 'a pipeline is too long')
      value = this.command(value)
    }
    this.depth--
    return value
  }

  /** A function or method with its arguments, or a lone value; the piped value is the last argument. */
  private command(piped: Expression | undefined): Expression {
    const first = this.operand()
    const args: Expression[] = []
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      if (token.kind === 'mark' && token.text !== '(' && token.text !== '.') break
      args.push(this.operand())
    }
    if (piped) args.push(piped)
    if (args.length === 0) return first
    if ((first.kind === 'function' || first.kind === 'field') && first.args.length === 0) {
      return { ...first, args }
    }
    throw new TemplateFault(first.offset, 'this is no function and takes no arguments')
  }

  /** One value with the fields that hang on it: `.Page.Params.x`, `(index …).y`. */
  private operand(): Expression {
    let value = this.term()
    for (let length = 0; ; length++) {
      const token = this.tokens[this.at]
      if (token?.kind !== 'field' || !token.glued) return value
      if (length > deepest) throw new TemplateFault(token.offset, 'too many fields hang on each other')
      value = { kind: 'field', of: value, name: token.text, args: [], offset: token.offset }
      this.at++
    }
  }

  private term(): Expression {
    const token = this.next()
    if (!token) throw new TemplateFault(this.offset, 'a value is missing')
    const { offset } = token
    if (token.kind === 'literal') return { kind: 'literal', value: token.value, offset }
    if (token.kind === 'variable') return { kind: 'variable', name: token.text, offset }
    if (token.kind === 'word') return this.named(token.text, offset)
    if (token.kind === 'field') {
      return { kind: 'field', of: { kind: 'dot', offset }, name: token.text, args: [], offset }
    }
    if (token.text === '.') return { kind: 'dot', offset }
    if (token.text !== '(') throw new TemplateFault(offset, `${token.text} stands where a value belongs`)
    const value = this.pipeline()
    if (!this.takes(')')) throw new TemplateFault(offset, 'a parenthesis is not closed')
    return value
  }

  /** `true`, `nil`, a function, or one of a namespace: `strings.ToUpper`. */
  private named(word: string, offset: number): Expression {
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true', offset }
    if (word === 'nil') return { kind: 'literal', value: undefined, offset }
    if (hasFunction(word)) return { kind: 'function', name: word, args: [], offset }
    const token = this.tokens[this.at]
    const name = token?.kind === 'field' && token.glued ? `${word}.${token.text}` : word
    if (!hasFunction(name)) throw new TemplateFault(offset, `${name} is not supported`)
    this.at++
    return { kind: 'function', name, args: [], offset }
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'mark' || token.text !== text) return false
    this.at++
    return true
  }
}

function written(token: Token): string {
  return token.kind === 'literal' ? JSON.stringify(token.value) : token.text
}

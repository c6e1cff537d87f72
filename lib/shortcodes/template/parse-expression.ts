import { type Expression, TemplateFault, type Variable } from './ast.ts'
import { shapeOfField } from './fields.ts'
import { faultOfCall, hasFunction } from './functions/index.ts'
import type { Token } from './lex.ts'
import type { Scope } from './scope.ts'

/** Reads the tokens of one action. */
export class ExpressionParser {
  private at = 0

  constructor(
    private readonly tokens: readonly Token[],
    private readonly offset: number,
    private readonly scope: Scope,
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
    for (let at = this.at; ; ) {
      const token = this.tokens[at++]
      const mark = this.tokens[at++]
      if (token?.kind !== 'variable' || token.text === '' || mark?.kind !== 'mark') return []
      if (![':=', '=', ','].includes(mark.text)) return []
      names.push({ name: token.text, declares: mark.text === ':=', offset: token.offset })
      if (mark.text !== ',') {
        this.at = at
        return names
      }
      if (names.length === most) throw new TemplateFault(mark.offset, 'there are too many variables')
    }
  }

  /** A pipeline up to the end of the action. */
  pipelineToEnd(): Expression {
    const value = this.pipeline()
    const rest = this.tokens[this.at]
    if (!rest) return value
    const written = rest.kind === 'literal' ? JSON.stringify(rest.value) : rest.text
    throw new TemplateFault(rest.offset, `${written} stands where nothing can follow`)
  }

  private pipeline(): Expression {
    let value = this.command(undefined)
    while (this.takes('|')) value = this.command(value)
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
    const isCallable = (first.kind === 'function' || first.kind === 'field') && first.args.length === 0
    const fault = isCallable && first.kind === 'function' && faultOfCall(first.name, args)
    if (fault) throw new TemplateFault(first.offset, fault)
    if (args.length === 0) return first
    if (isCallable) return { ...first, args }
    throw new TemplateFault(first.offset, 'this is no function and takes no arguments')
  }

  /** One value with the fields that hang on it: `.Page.Params.x`, `(index …).y`. */
  private operand(): Expression {
    let value = this.term()
    for (
      let token = this.tokens[this.at];
      token?.kind === 'field' && token.glued;
      token = this.tokens[this.at]
    ) {
      value = this.field(value, token.text, token.offset)
      this.at++
    }
    return value
  }

  private term(): Expression {
    const token = this.next()
    if (!token) throw new TemplateFault(this.offset, 'a value is missing')
    const { offset } = token
    const { dot } = this.scope
    if (token.kind === 'literal') return { kind: 'literal', value: token.value, offset, shape: 'data' }
    const { text } = token
    if (token.kind === 'variable') {
      return { kind: 'variable', name: text, offset, shape: this.scope.find(text, offset).shape }
    }
    if (token.kind === 'word') return this.named(text, offset)
    if (token.kind === 'field') return this.field({ kind: 'dot', offset, shape: dot }, text, offset)
    if (text === '.') return { kind: 'dot', offset, shape: dot }
    if (text !== '(') throw new TemplateFault(offset, `${text} stands where a value belongs`)
    const value = this.pipeline()
    if (!this.takes(')')) throw new TemplateFault(offset, 'a parenthesis is not closed')
    return value
  }

  private field(of: Expression, name: string, offset: number): Expression {
    const shape = shapeOfField(of.shape, name)
    if (!shape) throw new TemplateFault(offset, `.${name} is not supported`)
    if (of.shape === 'call' && name.startsWith('Inner')) this.scope.usesInner = true
    return { kind: 'field', of, name, args: [], offset, shape }
  }

  /** `true`, `nil`, a function, or one of a namespace: `strings.ToUpper`. */
  private named(word: string, offset: number): Expression {
    const known = { offset, shape: 'data' } as const
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true', ...known }
    if (word === 'nil') return { kind: 'literal', value: undefined, ...known }
    const shape = word === 'site' || word === 'page' ? word : 'data'
    if (hasFunction(word)) return { kind: 'function', name: word, args: [], offset, shape }
    const token = this.tokens[this.at]
    const name = token?.kind === 'field' && token.glued ? `${word}.${token.text}` : word
    if (!hasFunction(name)) throw new TemplateFault(offset, `${name} is not supported`)
    this.at++
    return { kind: 'function', name, args: [], ...known }
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'mark' || token.text !== text) return false
    this.at++
    return true
  }
}

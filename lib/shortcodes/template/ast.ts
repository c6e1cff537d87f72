import type { Shape } from './fields.ts'
import type { OutputPlace } from './html.ts'

/** A parsed shortcode template. Plain data: it can be rendered any number of times. */
export interface Template {
  file: string
  /** Whether values are escaped for HTML: not in templates of plain text such as `.md`. */
  escapes: boolean
  /** Whether it reads `.Inner`. Where it does not, Hugo allows no closing tag: every call is a single one. */
  usesInner: boolean
  body: TemplateNode[]
}

/** A piece of a template: text, or what an action `{{ … }}` means. */
export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'output'; value: Expression; place: OutputPlace }
  | { kind: 'assign'; target: Variable; value: Expression }
  | Block

/** `if` keeps the dot, `with` moves it to the value of its test, `range` to each entry. */
export interface Block {
  kind: 'block'
  word: 'if' | 'with' | 'range'
  /** What the block declares: of `range`, the key and the entry or the entry alone. */
  targets: Variable[]
  test: Expression
  body: TemplateNode[]
  otherwise: TemplateNode[]
}

/** The variable that `:=` declares or `=` changes. */
export interface Variable {
  name: string
  declares: boolean
  offset: number
}

/** An expression; a pipeline `a | f b` is the same as `f b a`. `offset` is where it stands in the source. */
export type Expression = { offset: number; shape: Shape } & (
  | { kind: 'literal'; value: unknown }
  | { kind: 'dot' }
  | { kind: 'variable'; name: string }
  | { kind: 'function'; name: string; args: Expression[] }
  | { kind: 'field'; of: Expression; name: string; args: Expression[] }
)

/** Why a source is no template of the subset, thrown while it is parsed. */
export class TemplateFault extends Error {
  constructor(
    readonly offset: number,
    readonly reason: string,
  ) {
    super(reason)
  }
}

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
  | { kind: 'output'; value: Expression }
  | { kind: 'assign'; target: Variable; value: Expression }
  | { kind: 'choice'; branches: Branch[]; otherwise: TemplateNode[] }
  | {
      kind: 'range'
      key: string | undefined
      element: string | undefined
      over: Expression
      body: TemplateNode[]
      otherwise: TemplateNode[]
    }

/** `if` keeps the dot, `with` moves it to the value of its test. */
export interface Branch {
  word: 'if' | 'with'
  target: Variable | undefined
  test: Expression
  body: TemplateNode[]
}

/** The variable that `:=` declares or `=` changes. */
export interface Variable {
  name: string
  declares: boolean
  offset: number
}

/** An expression; a pipeline `a | f b` is the same as `f b a`. `offset` is where it stands in the source. */
export type Expression =
  | { kind: 'literal'; value: unknown; offset: number }
  | { kind: 'dot'; offset: number }
  | { kind: 'variable'; name: string; offset: number }
  | { kind: 'function'; name: string; args: Expression[]; offset: number }
  | { kind: 'field'; of: Expression; name: string; args: Expression[]; offset: number }

/** Why a source is no template of the subset, thrown while it is parsed. */
export class TemplateFault extends Error {
  constructor(
    readonly offset: number,
    readonly reason: string,
  ) {
    super(reason)
  }
}

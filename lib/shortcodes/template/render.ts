import type { Branch, Expression, Template, TemplateNode } from './ast.ts'
import { Budget, Overrun } from './budget.ts'
import type { TemplateCall } from './call.ts'
import { CallContext, readField } from './contexts.ts'
import { HtmlEscaper } from './escape/html.ts'
import { functionOf } from './functions/index.ts'
import { isMap, isTrue, keysOf, listOf, Safe, textOf } from './value.ts'

/**
 * What a call of a shortcode prints. Reads nothing but its arguments. What is missing prints
 * nothing; a template that would print without end prints nothing at all and is reported.
 */
export function renderTemplate(template: Template, call: TemplateCall): string {
  const rendering = new Rendering(call, template.escapes ? new HtmlEscaper() : undefined)
  try {
    rendering.nodes(template.body, new CallContext(call))
    return rendering.output.join('')
  } catch (cause) {
    if (!(cause instanceof Overrun)) throw cause
    call.functions.report?.(`the template ${template.file} is given up: ${cause.message}`)
    return ''
  }
}

class Rendering {
  readonly output: string[] = []
  private readonly budget = new Budget()
  private readonly variables: { name: string; value: unknown }[]

  constructor(
    private readonly call: TemplateCall,
    private readonly escaper: HtmlEscaper | undefined,
  ) {
    this.variables = [{ name: '', value: new CallContext(call) }]
  }

  nodes(nodes: readonly TemplateNode[], dot: unknown): void {
    for (const node of nodes) this.node(node, dot)
  }

  private node(node: TemplateNode, dot: unknown): void {
    this.budget.step()
    if (node.kind === 'text') this.text(node.text)
    else if (node.kind === 'output') this.print(this.value(node.value, dot))
    else if (node.kind === 'choice') this.scoped(() => this.choice(node.branches, node.otherwise, dot))
    else if (node.kind === 'range') this.range(node, dot)
    else this.assign(node.target, this.value(node.value, dot))
  }

  private choice(branches: readonly Branch[], otherwise: readonly TemplateNode[], dot: unknown): void {
    for (const { word, target, test, body } of branches) {
      const value = this.value(test, dot)
      if (target) this.assign(target, value)
      if (isTrue(value)) {
        this.nodes(body, word === 'with' ? value : dot)
        return
      }
    }
    this.nodes(otherwise, dot)
  }

  private range(node: TemplateNode & { kind: 'range' }, dot: unknown): void {
    const over = this.value(node.over, dot)
    const entries: Iterable<readonly [unknown, unknown]> = isMap(over)
      ? keysOf(over).map((key) => [key, over[key]] as const)
      : (typeof over === 'number' ? this.count(over) : listOf(over)).entries()
    let isEmpty = true
    for (const [key, element] of entries) {
      isEmpty = false
      this.scoped(() => {
        if (node.key !== undefined) this.variables.push({ name: node.key, value: key })
        if (node.element !== undefined) this.variables.push({ name: node.element, value: element })
        this.budget.step()
        this.nodes(node.body, element)
      })
    }
    if (isEmpty) this.scoped(() => this.nodes(node.otherwise, dot))
  }

  /** Newer versions of Go count: `range 3`. */
  private count(number: number): number[] {
    const length = Math.max(0, Math.trunc(number))
    this.budget.work(length * 100)
    return Array.from({ length }, (_, index) => index)
  }

  /** Variables that are declared inside are gone afterwards. */
  private scoped(run: () => void): void {
    const { length } = this.variables
    run()
    this.variables.length = length
  }

  private assign({ name, declares }: { name: string; declares: boolean }, value: unknown): void {
    const known = declares ? undefined : this.variables.findLast((variable) => variable.name === name)
    if (known) known.value = value
    else this.variables.push({ name, value })
  }

  private value(expression: Expression, dot: unknown): unknown {
    this.budget.step()
    if (expression.kind === 'literal') return expression.value
    if (expression.kind === 'dot') return dot
    if (expression.kind === 'variable') {
      return this.variables.findLast(({ name }) => name === expression.name)?.value
    }
    const args = expression.args.map((argument) => this.value(argument, dot))
    if (expression.kind === 'field') return readField(this.value(expression.of, dot), expression.name, args)
    for (const argument of args) this.budget.work(sizeOf(argument))
    const result = functionOf(expression.name)?.(args, { call: this.call, budget: this.budget })
    this.budget.work(sizeOf(result))
    return result
  }

  private text(text: string): void {
    this.budget.work(text.length)
    this.write(this.escaper?.text(text) ?? text)
  }

  private print(value: unknown): void {
    this.write(this.escaper ? this.escaper.value(value) : textOf(value))
  }

  private write(text: string): void {
    this.budget.write(text.length)
    this.output.push(text)
  }
}

/** What it costs at most to go through a value once. */
function sizeOf(value: unknown): number {
  if (value instanceof Safe) return value.text.length
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1
}

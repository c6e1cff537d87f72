import type { Block, Expression, Template, TemplateNode, Variable } from './ast.ts'
import { Budget, Overrun } from './budget.ts'
import type { TemplateCall } from './call.ts'
import { escapeOutput } from './escape.ts'
import { Context, readField } from './fields.ts'
import { functionOf } from './functions/index.ts'
import { isMap, isTrue, keysOf, listOf, Safe } from './value.ts'

/**
 * What a call of a shortcode prints. Reads nothing but its arguments. What is missing prints
 * nothing; a template that would print without end prints nothing at all and is reported.
 */
export function renderTemplate(template: Template, call: TemplateCall): string {
  const rendering = new Rendering(call)
  try {
    rendering.nodes(template.body, new Context('call', call))
    return rendering.output.join('')
  } catch (cause) {
    // JavaScript's own limits, such as the longest text, are a RangeError.
    if (!(cause instanceof Overrun || cause instanceof RangeError)) throw cause
    call.functions.report?.(`the template ${template.file} is given up: ${cause.message}`)
    return ''
  }
}

class Rendering {
  readonly output: string[] = []
  private readonly budget = new Budget()
  private readonly variables: { name: string; value: unknown }[]

  constructor(private readonly call: TemplateCall) {
    this.variables = [{ name: '', value: new Context('call', call) }]
  }

  nodes(nodes: readonly TemplateNode[], dot: unknown): void {
    for (const node of nodes) this.node(node, dot)
  }

  private node(node: TemplateNode, dot: unknown): void {
    this.budget.step()
    if (node.kind === 'text') this.write(node.text)
    else if (node.kind === 'output')
      this.write(escapeOutput(this.value(node.value, dot), node.place, this.call.isTrusted))
    else if (node.kind === 'assign') this.assign(node.target, this.value(node.value, dot))
    else this.scoped(() => (node.word === 'range' ? this.range(node, dot) : this.choice(node, dot)))
  }

  private choice({ word, targets, test, body, otherwise }: Block, dot: unknown): void {
    const value = this.value(test, dot)
    for (const target of targets) this.assign(target, value)
    if (isTrue(value)) this.nodes(body, word === 'with' ? value : dot)
    else this.nodes(otherwise, dot)
  }

  private range({ targets, test, body, otherwise }: Block, dot: unknown): void {
    const over = this.value(test, dot)
    const entries = isMap(over)
      ? keysOf(over).map((key) => [key, over[key]] as const)
      : [...listOf(over).entries()]
    for (const entry of entries) {
      this.budget.step()
      this.scoped(() => {
        const values = targets.length === 2 ? entry : entry.slice(1)
        for (const [at, { name }] of targets.entries()) this.variables.push({ name, value: values[at] })
        this.nodes(body, entry[1])
      })
    }
    if (entries.length === 0) this.nodes(otherwise, dot)
  }

  /** Variables that are declared inside are gone afterwards. */
  private scoped(run: () => void): void {
    const { length } = this.variables
    run()
    this.variables.length = length
  }

  private variable(name: string): { value: unknown } | undefined {
    return this.variables.findLast((variable) => variable.name === name)
  }

  private assign({ name, declares }: Variable, value: unknown): void {
    const known = declares ? undefined : this.variable(name)
    if (known) known.value = value
    else this.variables.push({ name, value })
  }

  private value(expression: Expression, dot: unknown): unknown {
    this.budget.step()
    if (expression.kind === 'literal') return expression.value
    if (expression.kind === 'dot') return dot
    if (expression.kind === 'variable') return this.variable(expression.name)?.value
    const args = expression.args.map((argument) => this.value(argument, dot))
    if (expression.kind === 'field') return readField(this.value(expression.of, dot), expression.name, args)
    for (const argument of args) this.budget.work(sizeOf(argument))
    const result = functionOf(expression.name)?.(args, { call: this.call, budget: this.budget })
    this.budget.work(sizeOf(result))
    return result
  }

  private write(text: string): void {
    this.budget.work(text.length)
    this.output.push(text)
  }
}

/** What it costs at most to go through a value once. */
function sizeOf(value: unknown): number {
  if (value instanceof Safe) return value.text.length
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1
}

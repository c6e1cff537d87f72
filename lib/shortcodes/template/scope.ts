import { TemplateFault, type Variable } from './ast.ts'
import type { Shape } from './fields.ts'

/** The dot and the variables at a place of a template, as far as they are known before it runs. */
export class Scope {
  dot: Shape = 'call'
  usesInner = false
  private readonly variables: { name: string; shape: Shape }[] = [{ name: '', shape: 'call' }]

  /** Runs within a block: what is declared there is gone afterwards. */
  inside<Result>(dot: Shape, run: () => Result): Result {
    const outer = this.dot
    const { length } = this.variables
    this.dot = dot
    const result = run()
    this.dot = outer
    this.variables.length = length
    return result
  }

  assign({ name, declares, offset }: Variable, shape: Shape): void {
    if (declares) this.variables.push({ name, shape })
    else this.find(name, offset).shape = shape
  }

  /** @throws TemplateFault where no such variable is declared */
  find(name: string, offset: number): { shape: Shape } {
    const known = this.variables.findLast((variable) => variable.name === name)
    if (!known) throw new TemplateFault(offset, `the variable $${name} is not declared`)
    return known
  }
}

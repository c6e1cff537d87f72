import remarkMath from 'remark-math'
import type { Processor } from 'unified'
import { dollarSyntax } from './dollar-syntax.ts'

/**
 * Reads formulas between dollars: one dollar by the rule of Pandoc and GitHub (`dollar-syntax.ts`), two and blocks as
 * remark-math does, which takes any two dollars of a paragraph for a formula.
 */
export function remarkDollars(this: Processor) {
  remarkMath.call(this, { singleDollarTextMath: false })
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), dollarSyntax]
}

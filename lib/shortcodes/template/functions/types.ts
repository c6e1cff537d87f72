import type { Budget } from '../budget.ts'
import type { TemplateCall } from '../call.ts'

/** What a function may use beside its arguments. */
export interface Run {
  call: TemplateCall
  budget: Budget
}

/** A template function. It never throws for its arguments: what makes no sense gives nothing. */
export type TemplateFunction = (args: readonly unknown[], run: Run) => unknown

/** Functions by name; names of the same function stand side by side: `'strings.ToLower lower'`. */
export type FunctionTable = Record<string, TemplateFunction>

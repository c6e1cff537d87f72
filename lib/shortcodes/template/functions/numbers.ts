import { Float, isFloat, numberOf, Safe, textOf } from '../value.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

/** From left to right over all arguments: whole as long as all are whole, as in Go. */
function reduced(step: (a: number, b: number) => number): TemplateFunction {
  return (args) => {
    const [first, ...rest] = args.map(numberOf)
    const whole = !args.some(isFloat)
    let result = first ?? Number.NaN
    for (const number of rest) {
      result = step(result, number ?? Number.NaN)
      if (whole) result = Math.trunc(result)
    }
    // Hugo stops where a number is divided by nothing, or is none.
    if (!Number.isFinite(result)) return undefined
    return whole ? result + 0 : new Float(result)
  }
}

const add = reduced((a, b) => a + b)

export const numbers: FunctionTable = {
  'math.Add add': (args, run) =>
    args.every((value) => typeof value === 'string' || value instanceof Safe)
      ? args.map(textOf).join('')
      : add(args, run),
  'math.Sub sub': reduced((a, b) => a - b),
  'math.Mul mul': reduced((a, b) => a * b),
  'math.Div div': reduced((a, b) => a / b),
  'math.Mod mod': reduced((a, b) => a % b),
  'cast.ToInt int': ([value]) => {
    const number = numberOf(value)
    return number === undefined ? undefined : Math.trunc(number)
  },
  'cast.ToFloat float': ([value]) => new Float(numberOf(value) ?? 0),
}

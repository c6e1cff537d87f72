import { Float, isFloat, numberOf, Safe, textOf } from '../value.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

/** From left to right over all arguments: whole as long as all are whole, as in Go. */
function reduced(step: (a: number, b: number) => number): TemplateFunction {
  return (args) => {
    const [first, ...rest] = args.map(numberOf)
    if (first === undefined) return undefined
    const whole = !args.some(isFloat)
    let result = first
    for (const number of rest) {
      if (number === undefined) return undefined
      result = whole ? Math.trunc(step(result, number)) : step(result, number)
    }
    return whole ? finite(result) : new Float(result)
  }
}

function rounded(round: (value: number) => number): TemplateFunction {
  return ([value]) => {
    const number = numberOf(value)
    return number === undefined ? undefined : new Float(round(number))
  }
}

/** Go stops the build where a whole number is divided by nothing. */
function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number + 0 : undefined
}

const add = reduced((a, b) => a + b)

export const arithmetic: FunctionTable = {
  'math.Add add': (args, run) =>
    args.every((value) => typeof value === 'string' || value instanceof Safe)
      ? args.map(textOf).join('')
      : add(args, run),
  'math.Sub sub': reduced((a, b) => a - b),
  'math.Mul mul': reduced((a, b) => a * b),
  'math.Div div': reduced((a, b) => a / b),
  'math.Mod mod': reduced((a, b) => a % b),
  'math.ModBool modBool': ([a, b]) => {
    const rest = (numberOf(a) ?? Number.NaN) % (numberOf(b) ?? Number.NaN)
    return rest === 0
  },
  'math.Round': rounded((value) => Math.sign(value) * Math.round(Math.abs(value))),
  'math.Ceil': rounded(Math.ceil),
  'math.Floor': rounded(Math.floor),
  'math.Abs': rounded(Math.abs),
  'math.Sqrt': rounded(Math.sqrt),
  'math.Max': (args) => new Float(Math.max(...args.slice(0, 100).map((value) => numberOf(value) ?? 0))),
  'math.Min': (args) => new Float(Math.min(...args.slice(0, 100).map((value) => numberOf(value) ?? 0))),
  'math.Pow pow': ([base, power]) => new Float((numberOf(base) ?? 0) ** (numberOf(power) ?? 0)),
}

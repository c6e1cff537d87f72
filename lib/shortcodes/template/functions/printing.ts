import { format } from '../format.ts'
import { Safe, textOf, textWithNil } from '../value.ts'
import type { FunctionTable } from './types.ts'

/** Go sets a space between two values of which neither is a text. */
function print(args: readonly unknown[]): string {
  let result = ''
  let afterText = true
  for (const value of args) {
    const isText = typeof value === 'string' || value instanceof Safe
    if (!isText && !afterText) result += ' '
    result += textWithNil(value)
    afterText = isText
  }
  return result
}

export const printing: FunctionTable = {
  'fmt.Print print': print,
  'fmt.Println println': (args) => `${args.map(textWithNil).join(' ')}\n`,
  'fmt.Printf printf': ([pattern, ...args], { budget }) => format(textOf(pattern), args, budget),
}

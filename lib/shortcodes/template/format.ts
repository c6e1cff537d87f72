import { isFloat, numberOf, Safe, textWithNil } from './value.ts'

const directive = /%([-0]?)(\d{1,3})?(?:\.(\d{1,2}))?([sdvqtf%])/g

/** Why a pattern of `printf` is outside of the subset: it has other verbs than these. */
export function faultOfFormat(pattern: string): string | undefined {
  return pattern.replace(directive, '').includes('%')
    ? 'printf reads only %s, %d, %v, %q, %t, %f and %%'
    : undefined
}

/**
 * Go's `fmt.Sprintf`. What does not fit its verb is printed as `%v`, where Go prints a mark of the fault.
 * @see https://pkg.go.dev/fmt#hdr-Printing
 */
export function format(pattern: string, args: readonly unknown[]): string {
  let next = 0
  return pattern.replace(directive, (_, flag: string, width, precision, verb: string) => {
    if (verb === '%') return '%'
    if (next >= args.length) return `%!${verb}(MISSING)`
    const places = precision === undefined ? undefined : Number(precision)
    return pad(formatted(args[next++], verb, places), flag, Number(width ?? 0))
  })
}

function formatted(value: unknown, verb: string, places: number | undefined): string {
  const text = textWithNil(value)
  if (verb === 'f' && isFloat(value)) return numberOf(value)?.toFixed(places ?? 6) ?? text
  if (verb === 's') return [...text].slice(0, places).join('')
  const isText = typeof value === 'string' || value instanceof Safe
  return verb === 'q' && isText ? JSON.stringify(text) : text
}

function pad(text: string, flag: string, width: number): string {
  if (flag === '-') return text.padEnd(width)
  if (flag === '') return text.padStart(width)
  const sign = text.startsWith('-') ? '-' : ''
  return sign + text.slice(sign.length).padStart(width - sign.length, '0')
}

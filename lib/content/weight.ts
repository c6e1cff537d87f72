/**
 * Reads a weight as Hugo does: a leading zero means octal (`020` is 16), except where a digit
 * is 8 or 9, which is read as decimal; a fraction is cut; anything else is 0, which sorts last.
 * @see https://gohugo.io/functions/cast/toint/
 */
export function parseWeight(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value) || 0
  if (typeof value !== 'string') return 0
  const text = value.trim().replaceAll('_', '')
  if (/^[-+]?0[0-7]+$/.test(text)) return Number.parseInt(text, 8)
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Math.trunc(Number(text)) : 0
}

/** Hugo's versions read such a weight differently: some as decimal, newer ones as none. */
export function isAmbiguousWeight(value: unknown): boolean {
  return typeof value === 'string' && /^[-+]?0\d*[89]\d*$/.test(value.trim())
}

import type { Shortcode } from '../shortcode.ts'

/** How many bytes the largest code holds, by its level of correction (ISO/IEC 18004, table 7). */
const capacities: ReadonlyMap<string, number> = new Map([
  ['low', 2953],
  ['medium', 2331],
  ['quartile', 1663],
  ['high', 1273],
])

/**
 * `qr`: a text as a QR code. What no code can hold stays a text.
 * @see https://gohugo.io/shortcodes/qr/
 */
export const qr: Shortcode = (call, { warn }) => {
  const text = call.get('text', 0) || call.plainInner().trim()
  const given = call.get('level')
  // No file is written, and its class is ours.
  call.get('targetDir', 'class')
  const level = capacities.has(given) ? given : 'medium'
  const most = capacities.get(level) ?? 0
  if (text === '') {
    warn('qr: there is no text', 'Put the text between the tags.')
    return { kind: 'nothing' }
  }
  if (Buffer.byteLength(text) > most) {
    warn(`qr: the text is longer than ${most} bytes`, 'Shorten it: no code holds more at this level.')
    return { kind: 'text', text }
  }
  const attributes = { text, level: given && level, scale: call.get('scale'), alt: call.get('alt') }
  return {
    kind: 'component',
    name: 'QrCode',
    isVoid: true,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value)),
  }
}

import type { Shortcode } from '../shortcode.ts'

/**
 * `qr`: a text as a QR code.
 * @see https://gohugo.io/shortcodes/qr/
 */
export const qr: Shortcode = (call) => ({
  kind: 'component',
  name: 'QrCode',
  attributes: {
    text: call.get('text', 0) || call.plainInner().trim(),
    level: call.get('level') || undefined,
    scale: call.get('scale') || undefined,
    alt: call.get('alt') || undefined,
  },
  text: '',
})

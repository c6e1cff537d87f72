import type { Shortcode } from '../shortcode.ts'

/** `kbd`: keys to press. */
export const kbd: Shortcode = (call) => ({
  kind: 'component',
  name: 'Kbd',
  inline: true,
  isVoid: true,
  attributes: { keys: call.get('keys', 0) || call.plainInner().trim() },
})

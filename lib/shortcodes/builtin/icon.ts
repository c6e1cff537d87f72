import type { Shortcode } from '../shortcode.ts'

/** `icon NAME`: a sign within a line. */
export const icon: Shortcode = (call) => ({
  kind: 'component',
  name: 'Icon',
  inline: true,
  isVoid: true,
  attributes: { name: call.get('name', 0), label: call.get('label', 'title') || undefined },
})

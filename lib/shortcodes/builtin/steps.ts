import type { Shortcode } from '../shortcode.ts'

/** `steps`: a list, or headings of one level, to follow one after the other. */
export const steps: Shortcode = (call) =>
  call.isPaired ? { kind: 'component', name: 'Steps', attributes: {} } : undefined

import type { Shortcode } from '../shortcode.ts'

/** `filetree`: a list of files and folders. */
export const fileTree: Shortcode = (call) =>
  call.isPaired ? { kind: 'component', name: 'FileTree', attributes: {} } : undefined

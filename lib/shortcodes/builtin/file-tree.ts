import type { Shortcode, ShortcodeCall } from '../shortcode.ts'

/** `filetree`: a list of files and folders. */
export const fileTree: Shortcode = (call) =>
  call.isPaired ? { kind: 'component', name: 'FileTree', attributes: {} } : undefined

/** `filetree/container` of the theme Hextra: the list is made of the calls in it. */
export const fileTreeContainer: Shortcode = (call) => {
  const lines = call.plainInner().split('\n')
  const text = lines.filter((line) => line.trim() !== '').join('\n')
  return { kind: 'component', name: 'FileTree', attributes: {}, text }
}

/** `filetree/folder`: a folder with what is in it; all are open, whatever `state` says. */
export const fileTreeFolder: Shortcode = (call) => {
  call.get('state')
  return { kind: 'text', text: entry(call, `${call.get('name', 0)}/`) + call.plainInner() }
}

/** `filetree/file`: a file. */
export const fileTreeFile: Shortcode = (call) => ({ kind: 'text', text: entry(call, call.get('name', 0)) })

/** An entry of the list, on a line of its own. */
function entry({ parent }: ShortcodeCall, name: string): string {
  return `\n${'  '.repeat(depthOf(parent))}- \`${name.replaceAll('`', '')}\`\n`
}

function depthOf(call: ShortcodeCall | undefined): number {
  return call ? depthOf(call.parent) + (call.name === 'filetree/folder' ? 1 : 0) : 0
}

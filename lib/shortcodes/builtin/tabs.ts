import { fenced, trimLines } from '../fence.ts'
import type { Shortcode } from '../shortcode.ts'

/** `tabs`, and `tabpane` of Docsy: panels of which one shows. Without a tab in it, its text alone. */
export const tabs: Shortcode = (call) => {
  if (!call.isPaired) return undefined
  return call.calls.includes('tab') ? { kind: 'component', name: 'Tabs', attributes: {} } : { kind: 'inner' }
}

/**
 * `tab`: one panel. Hextra names the labels in the `items` of `tabs`. In a `tabpane` it is code,
 * unless the pane says `text=true` or the tab is called as Markdown.
 */
export const tab: Shortcode = (call) => {
  const { parent, ordinal } = call
  if (!call.isPaired) return undefined
  const items = parent?.get('items').split(',') ?? []
  const label = call.get('name', 'title', 'header', 'label', 0) || items[ordinal]?.trim()
  const isCode =
    parent?.name === 'tabpane' && call.form === '<' && !isText(parent.get('text'), call.get('text'))
  const language = call.get('lang') || parent?.get('lang') || ''
  return {
    kind: 'component',
    name: 'Tab',
    attributes: { label: label || String(ordinal + 1) },
    ...(isCode && { text: fenced(trimLines(call.plainInnerDeindent()), language) }),
  }
}

function isText(...values: string[]): boolean {
  return values.includes('true')
}

import { trimLines } from '../fence.ts'
import { takeLines } from '../line-range.ts'
import type { Shortcode } from '../shortcode.ts'

/**
 * `include`, and `readfile` of Docsy: another file of the content folder, named from its root
 * (`/parts/a.md`) or from beside the article; of it `lines`, if that is given. With `code` it is shown as
 * code of the language `lang`.
 */
export const include: Shortcode = (call, { readText, fail }) => {
  const path = call.get('file', 'path', 'src', 0)
  const included = readText(path)
  const taken = 'fault' in included ? included : takeLines(included.text, call.get('lines'))
  if ('fault' in included || 'fault' in taken) {
    const fault = 'fault' in taken ? taken.fault : ''
    fail(`${call.name}: ${fault}`, 'Name a text file of the content folder, and lines that it has.')
    return { kind: 'nothing' }
  }
  const { file } = included
  const text = trimLines(taken.text)
  const title = call.get('title')
  return call.get('code') === 'true'
    ? { kind: 'code', language: call.get('lang'), meta: title && `title="${title}"`, text }
    : { kind: 'markdown', text, hasCalls: true, file }
}

import { trimLines } from '../fence.ts'
import type { Shortcode } from '../shortcode.ts'

/**
 * `include`, and `readfile` of Docsy: another file of the content folder, named from its root
 * (`/parts/a.md`) or from beside the article. With `code` it is shown as code of the language `lang`.
 */
export const include: Shortcode = (call, { readText, fail }) => {
  const path = call.get('file', 'path', 'src', 0)
  const included = readText(path)
  if ('fault' in included) {
    fail(`${call.name}: ${included.fault}`, 'Name a text file of the content folder.')
    return { kind: 'nothing' }
  }
  const { file } = included
  const text = trimLines(included.text)
  return call.get('code') === 'true'
    ? { kind: 'code', language: call.get('lang'), text }
    : { kind: 'markdown', text, hasCalls: true, file }
}

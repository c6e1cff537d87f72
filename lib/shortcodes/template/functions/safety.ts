import { Safe, type SafeKind, textOf } from '../value.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

function safe(kind: SafeKind): TemplateFunction {
  return ([value]) => new Safe(kind, textOf(value))
}

/** What the author of a template vouches for, and Markdown, which comes out safe. */
export const safety: FunctionTable = {
  'safe.HTML safeHTML': safe('html'),
  'safe.HTMLAttr safeHTMLAttr': safe('attribute'),
  'safe.CSS safeCSS': safe('css'),
  'safe.JS safeJS safe.JSStr safeJSStr': safe('js'),
  'safe.URL safeURL': safe('url'),
  'transform.Markdownify markdownify': ([value], { call }) =>
    new Safe('html', call.functions.markdownify(textOf(value), 'inline')),
  // Emoji of Markdown only: `:smile:` in a parameter stays as it is.
  'transform.Emojify emojify': ([value]) => value,
}

import { urlize } from '../../../content/url.ts'
import { isMap, member, textOf } from '../value.ts'
import type { FunctionTable, Run } from './types.ts'

/** `relref . "path"`, `relref . (dict "path" "…")`: the page that it starts from is that of the call. */
function target(args: readonly unknown[], { call }: Run): string {
  const last = args.at(-1)
  return call.functions.relref(textOf(isMap(last) ? member(last, 'path') : last))
}

function anchor(text: string): string {
  const words = text.trim().toLowerCase().replaceAll(' ', '-')
  return words.replace(/[^\p{L}\p{Nd}_-]/gu, '')
}

/** Texts, not safe HTML as in older versions of Hugo: an address may come from an article. */
export const urls: FunctionTable = {
  'urls.RelURL relURL urls.RelLangURL relLangURL': ([path], { call }) => call.functions.relURL(textOf(path)),
  'urls.AbsURL absURL urls.AbsLangURL absLangURL': ([path], { call }) => call.functions.absURL(textOf(path)),
  'urls.RelRef relref': target,
  'urls.Ref ref': (args, run) => run.call.functions.absURL(target(args, run)),
  'urls.URLize urlize': ([value]) => encodeURI(urlize(textOf(value).toWellFormed())),
  'urls.Anchorize anchorize': ([value]) => anchor(textOf(value)),
}

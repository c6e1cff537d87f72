import { sanitizePath } from '../../../content/url.ts'
import { isMap, member, textOf } from '../value.ts'
import type { FunctionTable, Run } from './types.ts'

/** `relref . "path"`, `relref . (dict "path" "…")`: the page that it starts from is that of the call. */
function target(args: readonly unknown[], { call }: Run): string {
  const last = args.at(-1)
  return call.functions.relref(textOf(isMap(last) ? member(last, 'path') : last))
}

function anchor(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(' ', '-')
    .replace(/[^\p{L}\p{Nd}_-]/gu, '')
}

/** Texts, not safe HTML as in older versions of Hugo: an address may come from an article. */
export const urls: FunctionTable = {
  'urls.RelURL relURL urls.RelLangURL relLangURL': ([path], { call }) => call.functions.relURL(textOf(path)),
  'urls.AbsURL absURL urls.AbsLangURL absLangURL': ([path], { call }) => call.functions.absURL(textOf(path)),
  'urls.RelRef relref': target,
  'urls.Ref ref': (args, run) => run.call.functions.absURL(target(args, run)),
  'urls.URLize urlize': ([value]) =>
    encodeURI(sanitizePath(textOf(value).trim().toWellFormed()).toLowerCase()),
  'urls.Anchorize anchorize': ([value]) => anchor(textOf(value)),
  'collections.Querify querify': (args) => {
    const pairs: [string, string][] = []
    for (let at = 0; at + 1 < args.length; at += 2) pairs.push([textOf(args[at]), textOf(args[at + 1])])
    return new URLSearchParams(pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString()
  },
  'path.Base': ([path]) =>
    textOf(path)
      .split('/')
      .findLast((name) => name !== '') ?? '.',
  'path.Ext': ([path]) => /\.[^./]*$/.exec(textOf(path))?.[0] ?? '',
}

import type { TemplateCall } from './call.ts'
import { mapOf, member, Safe, textOf } from './value.ts'

type ContextShape = 'call' | 'page' | 'site'

/** What is known of a value before the template runs: which fields it has; `data` may have any. */
export type Shape = ContextShape | 'data'

/** The dot of a shortcode template, its `.Page` or its `.Site`, as a value. */
export class Context {
  constructor(
    readonly shape: ContextShape,
    readonly call: TemplateCall,
  ) {}
}

type Field = (call: TemplateCall, args: readonly unknown[]) => unknown

/** @see https://gohugo.io/variables/shortcodes/ */
const fields: Record<ContextShape, Record<string, Field>> = {
  call: {
    Get: argument,
    Inner: (call) => new Safe('html', call.inner),
    InnerDeindent: (call) => new Safe('html', call.innerDeindent ?? call.inner),
    Params: (call) => (isNamed(call) ? mapOf(Object.entries(call.named)) : call.positional),
    IsNamedParams: isNamed,
    Name: (call) => call.name,
    Ordinal: (call) => call.ordinal,
    Parent: ({ parent }) => parent && new Context('call', parent),
    Page: (call) => new Context('page', call),
    Site: (call) => new Context('site', call),
    // Only messages name it, and messages print nothing.
    Position: () => '',
  },
  page: {
    Title: ({ page }) => page.title,
    LinkTitle: ({ page }) => page.linkTitle || page.title,
    Description: ({ page }) => page.description ?? '',
    RelPermalink: ({ page }) => page.permalink,
    Permalink: ({ page, functions }) => functions.absURL(page.permalink),
    Kind: ({ page }) => page.kind ?? 'page',
    Section: ({ page }) => page.section ?? '',
    Params: ({ page }) => page.params,
    Param: pageParameter,
    Site: (call) => new Context('site', call),
    RenderString: renderString,
  },
  site: {
    Title: ({ site }) => site.title,
    BaseURL: ({ site }) => new Safe('url', site.baseURL),
    Params: ({ site }) => site.params,
    Data: ({ site }) => site.data,
    Language: ({ site: { language = '' } }) => ({ Lang: language, LanguageCode: language }),
  },
}

const shapes: Record<string, Shape> = { Parent: 'call', Page: 'page', Site: 'site' }

/** What the field of that name gives on a value of that shape; undefined where there is no such field. */
export function shapeOfField(of: Shape, name: string): Shape | undefined {
  if (of === 'data') return 'data'
  return Object.hasOwn(fields[of], name) ? (shapes[name] ?? 'data') : undefined
}

/** Reads a field of a context, or a member of a map; what is missing is undefined. */
export function readField(subject: unknown, name: string, args: readonly unknown[]): unknown {
  if (!(subject instanceof Context)) return member(subject, name)
  const known = fields[subject.shape]
  return Object.hasOwn(known, name) ? known[name]?.(subject.call, args) : undefined
}

function isNamed(call: TemplateCall): boolean {
  return Object.keys(call.named).length > 0
}

/** `.Get 0` of a call with named parameters is no fault: `.Get "a" | default (.Get 0)` is common. */
function argument(call: TemplateCall, [key]: readonly unknown[]): unknown {
  if (typeof key === 'number') return isNamed(call) ? '' : (call.positional[key] ?? '')
  const name = textOf(key)
  return Object.hasOwn(call.named, name) ? call.named[name] : ''
}

/** `.Page.Param "a.b"`: of the page, otherwise of the site. */
function pageParameter({ page, site }: TemplateCall, [key]: readonly unknown[]): unknown {
  const path = textOf(key).split('.')
  const read = (params: unknown) => path.reduce(member, params)
  return read(page.params) ?? read(site.params)
}

/** `.RenderString [OPTIONS] TEXT`. */
function renderString({ functions }: TemplateCall, args: readonly unknown[]): Safe {
  const display = args.length > 1 && textOf(member(args[0], 'display')) === 'block' ? 'block' : 'inline'
  return new Safe('html', functions.markdownify(textOf(args.at(-1)), display))
}

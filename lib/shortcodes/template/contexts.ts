import type { TemplateCall, TemplateFunctions, TemplatePage, TemplateSite } from './call.ts'
import { mapOf, member, Safe, textOf } from './value.ts'

/** What a field of a context gives, so that a template is checked before it runs. */
export type Shape = 'call' | 'page' | 'site' | 'language' | 'data'

interface Field<Subject> {
  shape: Shape
  /** Whether it is a method. */
  takesArguments?: true
  read(subject: Subject, args: readonly unknown[]): unknown
}

/** A call as a value: the dot of a shortcode template. */
export class CallContext {
  constructor(readonly call: TemplateCall) {}
}

/** `.Page`. */
export class PageContext {
  constructor(
    readonly page: TemplatePage,
    readonly call: TemplateCall,
  ) {}
}

/** `.Site`. */
export class SiteContext {
  constructor(readonly site: TemplateSite) {}
}

/** `.Site.Language`. */
export class LanguageContext {
  constructor(readonly language: string) {}
}

const callFields: Record<string, Field<TemplateCall>> = {
  Get: { shape: 'data', takesArguments: true, read: (call, [key]) => argument(call, key) },
  Inner: { shape: 'data', read: (call) => new Safe('html', call.inner) },
  InnerDeindent: { shape: 'data', read: (call) => new Safe('html', call.innerDeindent ?? call.inner) },
  Params: {
    shape: 'data',
    read: (call) => (isNamed(call) ? mapOf(Object.entries(call.named)) : call.positional),
  },
  Name: { shape: 'data', read: (call) => call.name },
  Ordinal: { shape: 'data', read: (call) => call.ordinal },
  IsNamedParams: { shape: 'data', read: isNamed },
  Parent: { shape: 'call', read: (call) => call.parent && new CallContext(call.parent) },
  Page: { shape: 'page', read: (call) => new PageContext(call.page, call) },
  Site: { shape: 'site', read: (call) => new SiteContext(call.site) },
  // Only messages name it, and messages print nothing.
  Position: { shape: 'data', read: () => '' },
}

const pageFields: Record<string, Field<PageContext>> = {
  Title: { shape: 'data', read: ({ page }) => page.title },
  LinkTitle: { shape: 'data', read: ({ page }) => page.linkTitle || page.title },
  Description: { shape: 'data', read: ({ page }) => page.description ?? '' },
  Params: { shape: 'data', read: ({ page }) => page.params },
  Param: { shape: 'data', takesArguments: true, read: pageParameter },
  RelPermalink: { shape: 'data', read: ({ page }) => page.permalink },
  Permalink: { shape: 'data', read: ({ page, call }) => call.functions.absURL(page.permalink) },
  Kind: { shape: 'data', read: ({ page }) => page.kind ?? 'page' },
  Section: { shape: 'data', read: ({ page }) => page.section ?? '' },
  IsHome: { shape: 'data', read: ({ page }) => page.kind === 'home' },
  IsPage: { shape: 'data', read: ({ page }) => (page.kind ?? 'page') === 'page' },
  IsSection: { shape: 'data', read: ({ page }) => page.kind === 'section' },
  Site: { shape: 'site', read: ({ call }) => new SiteContext(call.site) },
  Language: { shape: 'language', read: ({ call }) => new LanguageContext(call.site.language ?? '') },
  Lang: { shape: 'data', read: ({ call }) => call.site.language ?? '' },
  Page: { shape: 'page', read: (page) => page },
  RenderString: {
    shape: 'data',
    takesArguments: true,
    read: ({ call }, args) => new Safe('html', renderString(call.functions, args)),
  },
}

const siteFields: Record<string, Field<SiteContext>> = {
  Title: { shape: 'data', read: ({ site }) => site.title },
  BaseURL: { shape: 'data', read: ({ site }) => new Safe('url', site.baseURL) },
  Params: { shape: 'data', read: ({ site }) => site.params },
  Data: { shape: 'data', read: ({ site }) => site.data },
  LanguageCode: { shape: 'data', read: ({ site }) => site.language ?? '' },
  Language: { shape: 'language', read: ({ site }) => new LanguageContext(site.language ?? '') },
}

const languageFields: Record<string, Field<LanguageContext>> = {
  Lang: { shape: 'data', read: ({ language }) => language },
  LanguageCode: { shape: 'data', read: ({ language }) => language },
}

const shapes: Record<Exclude<Shape, 'data'>, Record<string, Field<never>>> = {
  call: callFields,
  page: pageFields,
  site: siteFields,
  language: languageFields,
}

/** What `name` gives on a value of that shape; undefined where there is no such field. */
export function fieldOf(shape: Shape, name: string): { shape: Shape; takesArguments?: true } | undefined {
  if (shape === 'data') return { shape: 'data' }
  const fields = shapes[shape]
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** Reads a field of a context, or a member of a map; what is missing is undefined. */
export function readField(subject: unknown, name: string, args: readonly unknown[]): unknown {
  if (subject instanceof CallContext) return ownField(callFields, name)?.read(subject.call, args)
  if (subject instanceof PageContext) return ownField(pageFields, name)?.read(subject, args)
  if (subject instanceof SiteContext) return ownField(siteFields, name)?.read(subject, args)
  if (subject instanceof LanguageContext) return ownField(languageFields, name)?.read(subject, args)
  return member(subject, name)
}

function ownField<Subject>(fields: Record<string, Field<Subject>>, name: string): Field<Subject> | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function isNamed(call: TemplateCall): boolean {
  return Object.keys(call.named).length > 0
}

/** `.Get 0` of a call with named parameters is no fault: `.Get "a" | default (.Get 0)` is common. */
function argument(call: TemplateCall, key: unknown): unknown {
  if (typeof key === 'number') return isNamed(call) ? '' : (call.positional[key] ?? '')
  const name = textOf(key)
  return Object.hasOwn(call.named, name) ? call.named[name] : ''
}

/** `.Page.Param "a.b"`: of the page, otherwise of the site. */
function pageParameter({ page, call }: PageContext, [key]: readonly unknown[]): unknown {
  const path = textOf(key).split('.')
  const read = (params: unknown) => path.reduce((value, name) => member(value, name), params)
  return read(page.params) ?? read(call.site.params)
}

/** `.RenderString [OPTIONS] TEXT`. */
function renderString(functions: TemplateFunctions, args: readonly unknown[]): string {
  const display = args.length > 1 && textOf(member(args[0], 'display')) === 'block' ? 'block' : 'inline'
  return functions.markdownify(textOf(args.at(-1)), display)
}

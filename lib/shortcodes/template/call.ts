/** An argument as Hugo reads it: `3`, `1.5` and `true` without quotes are no texts. */
export type TemplateArgument = string | number | boolean

/** One call of a shortcode: all that its template can see. */
export interface TemplateCall {
  name: string
  positional: readonly TemplateArgument[]
  named: Readonly<Record<string, TemplateArgument>>
  /** What stands between the tags, its shortcodes rendered; taken for safe HTML. */
  inner: string
  /** `inner` without the indentation of the call; `inner` where it is not given. */
  innerDeindent?: string
  /** Its number among the shortcodes of its parent or page, from 0. */
  ordinal: number
  parent?: TemplateCall
  /**
   * Whether the site's owner answers for what articles give. If not, their HTML is published
   * without what could run, whatever the template says of it.
   */
  isTrusted: boolean
  page: TemplatePage
  site: TemplateSite
  functions: TemplateFunctions
}

/** The page that holds the call. */
export interface TemplatePage {
  title: string
  linkTitle?: string
  description?: string
  /** Root-relative address as published, with the base path. */
  permalink: string
  kind?: string
  /** First folder of its path. */
  section?: string
  /** Front matter and `params`; read by own keys only, in any case. */
  params: unknown
}

/** The site as far as templates read it. */
export interface TemplateSite {
  title: string
  baseURL: string
  params: unknown
  /** The folder `data`. */
  data?: unknown
  language?: string
}

/** What a template asks of the portal. */
export interface TemplateFunctions {
  /** Markdown to what stands for its HTML; `inline` drops the paragraph around a single one, as `markdownify` does. */
  markdownify(text: string, display: 'inline' | 'block'): string
  /** Text in which that of Markdown stands without marks and tags. */
  plain(text: string): string
  relURL(path: string): string
  absURL(path: string): string
  relref(path: string): string
  /** Hears why a call was given up: it printed without end. Its output is empty then. */
  report?(reason: string): void
}

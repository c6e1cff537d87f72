import type { TemplateSource } from '../content/template-folder.ts'
import type { Page, Problem, Site } from '../types.ts'
import type { Rendered, Shortcode, ShortcodeCall, ShortcodeContext } from './shortcode.ts'
import { templateArguments } from './template/arguments.ts'
import type { Template } from './template/ast.ts'
import type { TemplateCall } from './template/call.ts'
import { parseTemplate } from './template/parse.ts'
import { renderTemplate } from './template/render.ts'

/**
 * The shortcodes that a site has templates for, by name; of two of one name the HTML one counts.
 * A template that cannot be read is a problem, and no shortcode.
 * @param data Hugo's `site.Data`
 * @see https://gohugo.io/templates/shortcode/
 */
export function templateShortcodes(
  files: readonly TemplateSource[],
  data: unknown,
): { shortcodes: Map<string, Shortcode>; problems: Problem[] } {
  const shortcodes = new Map<string, Shortcode>()
  const problems: Problem[] = []
  const isHtml = ({ name }: TemplateSource) => name.endsWith('.html')
  for (const file of [...files.filter((each) => !isHtml(each)), ...files.filter(isHtml)]) {
    const { template, problem } = parseTemplate(file.source, file.path)
    if (template) shortcodes.set(file.name.replace(/\.\w+$/, ''), shortcodeOf(template, data))
    else problems.push(problem)
  }
  return { shortcodes, problems }
}

function shortcodeOf(template: Template, data: unknown): Shortcode {
  return (call, context): Rendered => {
    const { page, site } = context
    // Its HTML is not the article's, so what the article puts into it is read apart.
    const isTrusted = template.escapes && call.form === '%' && (!site.config.unsafe || page.format === 'mdx')
    const inner = isTrusted ? call.innerToken() : call.inner()
    const innerDeindent = isTrusted ? inner : call.innerDeindent()
    const text = renderTemplate(template, templateCall(call, context, { data, inner, innerDeindent }))
    return template.escapes
      ? { kind: 'html', html: text, isTrusted }
      : { kind: 'markdown', text, hasCalls: false }
  }
}

function templateCall(
  call: ShortcodeCall,
  context: ShortcodeContext,
  { data, inner, innerDeindent }: { data: unknown; inner: string; innerDeindent: string },
): TemplateCall {
  const { name, ordinal, parent } = call
  const { page, site } = context
  return {
    name,
    ordinal,
    inner,
    innerDeindent,
    ...templateArguments(call),
    ...(parent && { parent: templateCall(parent, context, { data, inner: '', innerDeindent: '' }) }),
    isTrusted: site.config.unsafe,
    page: templatePage(page),
    site: {
      title: site.config.title,
      baseURL: `${site.config.url}${site.config.basePath}/`,
      params: site.config.params,
      data,
      language: site.config.language,
    },
    functions: {
      markdownify: (text, display) => context.markdown(text, display),
      plain: (text) => context.plain(text),
      relURL: (path) => (isWhole(path) ? path : `/${path.replace(/^\/+/, '')}`),
      absURL: (path) => (isWhole(path) ? path : absolute(path, site)),
      relref: (path) => context.refer(path) ?? '',
      report: (reason) => context.warn(reason, 'Mend the template.'),
    },
  }
}

function templatePage({ title, linktitle, description, permalink, kind, path, ...page }: Page) {
  const { params, tags, weight, date, lastmod, draft, toc } = page
  return {
    title,
    permalink,
    kind,
    linkTitle: linktitle || title,
    ...(description && { description }),
    section: path.includes('/') ? (path.split('/')[0] ?? '') : '',
    params: { title, description, tags, weight, date, lastmod, draft, toc, ...params },
  }
}

function isWhole(path: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(path)
}

/** The base path is put before addresses where they are published. */
function absolute(path: string, { config }: Site): string {
  return `${config.url}${config.basePath}/${path.replace(/^\/+/, '')}`
}

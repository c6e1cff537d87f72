import { escapeHtml } from '../../escape-html.ts'
import { templateArguments } from './arguments.ts'
import type { Template } from './ast.ts'
import type { TemplateCall } from './call.ts'
import { parseTemplate } from './parse.ts'
import { renderTemplate } from './render.ts'

const outer = templateOf('{{ .Inner }}')

/** The page and the site of all these tests. */
const surroundings: Pick<TemplateCall, 'page' | 'site' | 'functions' | 'isTrusted'> = {
  isTrusted: true,
  page: {
    title: 'Page <1>',
    permalink: '/docs/p0/',
    params: {
      flag: true,
      count: 3,
      color: 'red & blue',
      camelCase: 'yes!',
      empty: '',
      list: ['b', 'a', 'c'],
      nested: { deep: { x: 7 } },
      zero: 0,
    },
  },
  site: {
    title: 'Site & Co',
    baseURL: 'https://example.org/docs/',
    params: { colour: 'teal', CamelCase: 'cc', social: { name: 'fing' } },
  },
  functions: {
    markdownify(text, display) {
      const html = escapeHtml(text).replace(/\*\*(.*?)\*\*/g, '<strong>$1</strong>')
      return display === 'block' ? `<p>${html}</p>\n` : html
    },
    plain: (text) => text,
    relURL: (path) => (/^[a-z]+:|^\//.test(path) ? path : `/docs/${path}`),
    absURL: (path) => new URL(path, 'https://example.org/docs/').href,
    relref: (path) => `/docs/${path.replace('.md', '')}/`,
  },
}

/** A template that must be one. */
export function templateOf(source: string, file = 'layouts/shortcodes/t.html'): Template {
  const { template, problem } = parseTemplate(source, file)
  if (!template) throw new Error(`${problem.line}:${problem.column} ${problem.reason}`)
  return template
}

/** A tag of a shortcode, enough for these tests. */
const tag =
  /\{\{[<%] (?<close>\/)?(?<name>\w+)(?<values>(?: (?:[\w-]+=)?(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^\s"`>%/]+))*) ?(?<single>\/)?[>%]\}\}/g
const value = / (?:(?<key>[\w-]+)=)?(?:"(?<quoted>(?:\\.|[^"\\])*)"|`(?<raw>[^`]*)`|(?<bare>\S+))/g

function argumentsOf(values: string): Pick<TemplateCall, 'positional' | 'named'> {
  const positional: string[] = []
  const named: Record<string, string> = Object.create(null)
  const bare: (string | number)[] = []
  for (const { groups } of values.matchAll(value)) {
    const key = groups?.['key'] ?? positional.length
    const text = groups?.['bare'] ?? groups?.['raw'] ?? groups?.['quoted']?.replace(/\\(.)/g, '$1') ?? ''
    if (groups?.['bare'] !== undefined) bare.push(key)
    if (typeof key === 'number') positional.push(text)
    else named[key] = text
  }
  const read = templateArguments({ positional, named, bare })
  return { ...read, named: { ...read.named } }
}

/**
 * What an article with calls of `t` becomes; `outer` is a shortcode that prints its inner text. Its
 * calls are all closed, or none is.
 */
export function renderArticle(
  source: string,
  article = '{{< t >}}',
  file?: string,
  report?: (reason: string) => void,
): string {
  const template = templateOf(source, file)
  const tags = [...article.matchAll(tag)]
  const isPaired = tags.some(({ groups }) => groups?.['close'])
  const functions = { ...surroundings.functions, ...(report && { report }) }
  let at = 0
  const body = (parent?: TemplateCall): string => {
    let result = ''
    for (let ordinal = 0; ; ) {
      const next = tags.shift()
      result += article.slice(at, next?.index)
      if (!next) return result
      at = next.index + next[0].length
      const { name = '', values = '', close, single } = next.groups ?? {}
      if (close) return result
      const given = { ...surroundings, ...argumentsOf(values), functions, name, inner: '' }
      const call: TemplateCall = { ...given, ordinal: ordinal++, ...(parent && { parent }) }
      if (isPaired && !single) call.inner = body(call)
      result += renderTemplate(name === 'outer' ? outer : template, call)
    }
  }
  return body()
}

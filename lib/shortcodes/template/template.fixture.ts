import { escapeHtml } from '../../escape-html.ts'
import { type Piece, scanShortcodes } from '../scan.ts'
import { templateArguments } from './arguments.ts'
import type { Template } from './ast.ts'
import type { TemplateCall } from './call.ts'
import { parseTemplate } from './parse.ts'
import { renderTemplate } from './render.ts'

const outer = templateOf('{{ .Inner }}')

/** The page and the site of all these tests. */
const surroundings: Pick<TemplateCall, 'page' | 'site' | 'functions'> = {
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

/** What an article with calls of `t` becomes; `outer` is a shortcode that prints its inner text. */
export function renderArticle(
  source: string,
  article = '{{< t >}}',
  file?: string,
  report?: (reason: string) => void,
): string {
  const template = templateOf(source, file)
  return render(scanShortcodes(article).pieces, template, undefined, report)
}

function render(
  pieces: Piece[],
  template: Template,
  parent?: TemplateCall,
  report?: (reason: string) => void,
): string {
  let ordinal = 0
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      const call: TemplateCall = {
        ...surroundings,
        ...templateArguments(piece),
        name: piece.name,
        inner: '',
        ordinal: ordinal++,
        ...(parent && { parent }),
        ...(report && { functions: { ...surroundings.functions, report } }),
      }
      call.inner = render(piece.inner ?? [], template, call, report)
      return renderTemplate(piece.name === 'outer' ? outer : template, call)
    })
    .join('')
}

import { runSync } from '@mdx-js/mdx'
import { createElement, Fragment } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, pageAt, siteOf } from '../content/site.fixture.ts'
import { expandShortcodes } from '../shortcodes/expand.ts'
import { createLibrary } from '../shortcodes/library.ts'
import { templateShortcodes } from '../shortcodes/site-templates.ts'
import { compileArticle } from './compile.ts'

/** What stands around an article: templates and snippets by their file names. */
export interface Surroundings {
  templates?: Readonly<Record<string, string>>
  snippets?: Readonly<Record<string, string>>
  unsafe?: boolean
  format?: 'md' | 'mdx' | 'html'
  /** Whether warnings are no matter. */
  lenient?: boolean
}

const names = [
  'Anchor',
  'Badge',
  'Callout',
  'CodeBlock',
  'Icon',
  'Kbd',
  'Figure',
  'MarkedCode',
  'Tabs',
  'Tab',
  'Details',
  'RawText',
]

/** What is compiled of an article at /docs/a/. */
export async function compile(
  body: string,
  { templates = {}, snippets = {}, unsafe = false, format = 'md' }: Surroundings = {},
) {
  const { site } = siteOf(
    { [`docs/a.${format}`]: article('title: A', body) },
    { yaml: `unsafe: ${unsafe}\nurl: https://example.com`, basePath: '/base' },
  )
  const files = Object.entries(templates).map(([name, source]) => ({ name, path: `layouts/${name}`, source }))
  const { shortcodes, problems } = templateShortcodes(files, { colors: { red: '#f00' } })
  const library = createLibrary(site, {
    articles: [],
    snippets: Object.entries(snippets).map(([path, source]) => ({ path, source })),
    templates: shortcodes,
    readText: () => undefined,
  })
  const page = pageAt(site, '/docs/a/')
  const compiled = await compileArticle(
    { ...page, expansion: expandShortcodes(page, library) },
    new Set(names),
    { unsafe, inlineStyles: unsafe, inlineScripts: unsafe },
  )
  return { ...compiled, problems: [...problems, ...compiled.problems] }
}

/** Components stand for themselves, as tags of their names. */
const components = Object.fromEntries(
  names.map((name) => [
    name,
    (properties: Record<string, unknown>) => createElement(`x-${name.toLowerCase()}`, properties),
  ]),
)

/** The HTML of an article without problems. */
export async function render(body: string, surroundings: Surroundings = {}): Promise<string> {
  const { code, problems } = await compile(body, surroundings)
  const said = problems.filter(({ severity }) => severity === 'error' || !surroundings.lenient)
  if (said.length > 0) throw new Error(JSON.stringify(said))
  const { default: Content } = runSync(code, { Fragment, jsx, jsxs })
  return renderToStaticMarkup(createElement(Content, { components }))
    .replace(/<link [^>]*>/g, '')
    .replace(/\n*(<\/?(?:p|ul|blockquote|x-callout|li)\b[^>]*>)\n*/g, '$1')
    .trim()
}

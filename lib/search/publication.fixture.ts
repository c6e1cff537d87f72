import { readSearchTests } from '../content/search-tests.ts'
import { type Surroundings, siteOf } from '../content/site.fixture.ts'
import { compileArticle } from '../mdx/compile.ts'
import type { CompiledArticle, Publication } from '../types.ts'

const components = new Set(['Callout', 'Card', 'Cards', 'Details', 'Figure', 'Steps', 'Tab', 'Tabs'])

/** A site of texts by path, with every article compiled; `search-tests.yaml` is none. */
export async function publicationOf(
  files: Readonly<Record<string, string>>,
  surroundings: Surroundings = {},
): Promise<Publication> {
  const { 'search-tests.yaml': source, ...texts } = files
  const { site } = siteOf(texts, surroundings)
  const articles = new Map<string, CompiledArticle>()
  for (const page of site.pages.filter(({ path }) => path !== ''))
    articles.set(page.permalink, {
      key: page.path,
      ...(await compileArticle(page, components, { unsafe: site.config.unsafe })),
    })
  return {
    site,
    scripts: {
      elements: '/_fingerpost/elements-1.js',
      searchPanel: '/_fingerpost/searchPanel-1.js',
      searchWorker: '/_fingerpost/searchWorker-1.js',
      searchMarks: '/_fingerpost/searchMarks-1.js',
      printSection: '/_fingerpost/printSection-1.js',
      redirect: '/_fingerpost/redirect-1.js',
      notFound: '/_fingerpost/notFound-1.js',
      components: {},
    },
    articles,
    searchTests: readSearchTests(source === undefined ? undefined : { path: 'search-tests.yaml', source })
      .tests,
  }
}

import { stringify } from 'yaml'
import type { Catalogue, CatalogueItem, Place, SourceFile } from '../../types.ts'
import { filtersOf } from './filters.ts'

/** An article that a data file makes, and where in it. */
export type GeneratedArticle = SourceFile & { origin: Place }

/**
 * The articles of a catalogue: its own page, one for each item, and one for each value that readers can
 * filter by, which is where filters lead without JavaScript. Being articles, they have their place in
 * navigation, search and all else. What a data file says is text in them.
 */
export function catalogueArticles(catalogue: Catalogue): GeneratedArticle[] {
  const { path, permalink, title, linktitle, description, weight, items } = catalogue
  const folder = permalink.slice(1)
  const origin = { file: path, line: 1, column: 1 }
  const article = (name: string, fields: object, body: string, from: Place = origin): GeneratedArticle => ({
    path: `${folder}${name}.mdx`,
    source: `---\n${stringify(fields)}---\n\n${body}\n`,
    origin: from,
  })
  const list = article(
    '_index',
    { title, linktitle: linktitle || undefined, description, weight, toc: false, hidepageslist: true },
    `<Catalogue of="${path}" />`,
  )
  const ofFilters = filtersOf(catalogue).flatMap(({ field, values }) =>
    values.map(({ value, label, count }) =>
      article(
        `${field.name}/${value}`,
        {
          title: `${title}: ${label}`,
          description: `${count} of ${items.length} ${catalogue.nouns[1]}. ${field.label}: ${label}.`,
          url: `${permalink}${field.name}/${value}/`,
          toc: false,
          build: { list: 'never' },
          search: { exclude: true },
        },
        `<Catalogue of="${path}" field="${field.name}" value="${value}" />`,
      ),
    ),
  )
  return [
    list,
    ...items.map((item, index) =>
      article(item.slug, itemFields(item, index), itemBody(item, catalogue), item.place),
    ),
    ...ofFilters,
  ]
}

function itemFields({ name, description, permalink, aliases }: CatalogueItem, index: number): object {
  return { title: name, description, url: permalink, aliases, weight: index + 1, toc: false }
}

function itemBody({ slug, values }: CatalogueItem, { path, fields }: Catalogue): string {
  const codes = fields
    .filter(({ type }) => type === 'code')
    .flatMap(({ name, label, language }) =>
      (values[name] ?? []).map(
        (code) => `\`\`\`\`\`${language} title=${JSON.stringify(label)}\n${code}\n\`\`\`\`\``,
      ),
    )
  return [...codes, `<CatalogueItem of="${path}" item="${slug}" />`].join('\n\n')
}

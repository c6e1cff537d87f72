import type { SearchDocument } from './documents.ts'
import {
  createFieldIndex,
  type Field,
  fields,
  formatVersion,
  type SearchData,
  type SearchSection,
} from './format.ts'

/** Builds the index of all documents, as data for the browser. */
export function exportIndex(documents: readonly SearchDocument[]): SearchData {
  const sections: SearchSection[] = documents.flatMap((document, page) =>
    document.sections.map((section) => ({ page, ...section })),
  )
  const indexes = { title: createFieldIndex(), heading: createFieldIndex(), text: createFieldIndex() }
  sections.forEach((section, id) => {
    const document = documents[section.page]
    if (section.id === '' && document) {
      indexes.title.add(id, [document.title, ...document.tags, ...document.keywords].join(' '))
      indexes.text.add(id, `${document.description} ${section.text}`)
    } else {
      indexes.heading.add(id, section.heading)
      indexes.text.add(id, section.text)
    }
  })
  const exported: Record<Field, [string, string][]> = { title: [], heading: [], text: [] }
  for (const field of fields) indexes[field].export((key, data) => void exported[field].push([key, data]))
  const pages = documents.map(({ sections: _, keywords: __, ...page }) => page)
  return { version: formatVersion, pages, sections, fields: exported }
}

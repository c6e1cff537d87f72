import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { escapeHtml } from '../../lib/escape-html.ts'
import type { SearchDocument } from '../../lib/search/documents.ts'
import type { Peer } from './peer.ts'

/** Pagefind: files of a few kilobytes, as Fingerpost has, and a library in WebAssembly. */
export const pagefind: Peer = {
  name: 'Pagefind',
  script: 'peers/pagefind.browser.ts',
  async index(documents, packages, folder) {
    const address = pathToFileURL(join(packages, 'pagefind/lib/index.js')).href
    const { createIndex, close }: typeof import('pagefind') = await import(address)
    const { index, errors } = await createIndex()
    if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`)
    for (const document of documents) {
      const { errors } = await index.addHTMLFile({ url: document.href, content: pageOf(document) })
      if (errors.length > 0) throw new Error(`Pagefind: ${document.href}: ${errors.join(', ')}`)
    }
    await index.writeFiles({ outputPath: join(folder, 'pagefind') })
    await close()
  },
}

/** A document as the page that Pagefind reads: it weighs headings by their level, and leads to those with an id. */
function pageOf({ title, description, tags, keywords, sections }: SearchDocument): string {
  const paragraph = (text: string) => (text === '' ? '' : `<p>${escapeHtml(text)}</p>`)
  const body = sections.map(({ id, heading, text }) =>
    id === '' ? paragraph(text) : `<h2 id="${escapeHtml(id)}">${escapeHtml(heading)}</h2>${paragraph(text)}`,
  )
  const head = [
    `<h1>${escapeHtml(title)}</h1>`,
    paragraph(description),
    paragraph([...tags, ...keywords].join(', ')),
  ]
  return `<!doctype html><html lang="en"><body>${[...head, ...body].join('\n')}</body></html>`
}

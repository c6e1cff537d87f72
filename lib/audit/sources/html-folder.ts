import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SKIP, visit } from 'unist-util-visit'
import { encodePermalink } from '../../content/url.ts'
import { countAddresses, mostAddresses, type OldSite } from '../old-site.ts'

/** A larger page is a report or a dump; to parse it would take minutes. */
const largestPage = 16 * 1024 * 1024

/** What holds no part of an article that somebody links to. */
const surroundings = new Set(['head', 'nav', 'footer', 'form', 'svg', 'template', 'script'])

/** What is worked with and not linked to; its ids are for labels and scripts, as those of tabs, which have a role. */
const controls = new Set(['button', 'dialog', 'input', 'label', 'select', 'textarea'])

/** The ids of a page, those of its headings apart. */
interface PageIds {
  path: string
  headings: string[]
  others: string[]
}

/**
 * Reads a folder of built HTML: its pages, and the ids in them as anchors. Ids of what surrounds an
 * article, and ids other than of headings that more than half of the pages have, belong to the layout.
 * @param folder absolute; symbolic links in it are not followed
 * @param onPage told after each page
 * @throws Error where it has no HTML
 */
export async function readHtmlFolder(
  folder: string,
  onPage: (done: number, total: number) => void = () => {},
): Promise<OldSite> {
  const files = await htmlFilesIn(folder)
  if (files.length === 0) throw new Error(`${folder} has no HTML: name the folder that the old build wrote`)
  const notes: string[] = []
  const pages: PageIds[] = []
  for (const path of files) {
    const file = join(folder, path)
    const ids = (await stat(file)).size > largestPage ? undefined : idsOf(await readFile(file, 'utf8'))
    if (!ids) notes.push(`the anchors of ${path} were not read: it is too large, or nests too deep`)
    pages.push({ path, headings: ids?.headings ?? [], others: ids?.others ?? [] })
    onPage(pages.length, files.length)
  }
  const isOfLayout = layoutIds(pages)
  const texts = pages.flatMap(({ path, headings, others }) => {
    const address = `/${encodePermalink(path)}`
    const ids = new Set([...headings, ...others.filter((id) => !isOfLayout(id))])
    return [address, ...[...ids].map((id) => `${address}#${encodeURIComponent(id)}`)]
  })
  const anchors = texts.length - pages.length
  return {
    kind: `a folder of ${pages.length} HTML pages with ${anchors} anchors`,
    addresses: texts.map((text) => ({ text, hits: 0 })),
    isRooted: false,
    notes,
  }
}

async function htmlFilesIn(folder: string, below = ''): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below + entry.name
    if (entry.isDirectory()) found.push(...(await htmlFilesIn(folder, `${path}/`)))
    else if (entry.isFile() && /\.html?$/i.test(path) && path !== '404.html') found.push(path)
    if (found.length > mostAddresses)
      throw new Error(`${folder} has more than ${countAddresses(mostAddresses)}`)
  }
  return found.sort()
}

/** The ids of a page, and the names of its anchors, as HTML of before had them; nothing for a page that nests too deep. */
function idsOf(html: string): Pick<PageIds, 'headings' | 'others'> | undefined {
  const headings: string[] = []
  const others: string[] = []
  try {
    visit(fromHtml(html), 'element', ({ tagName, properties: { id, name, role } }: Element) => {
      const isHeading = /^h[1-6]$/.test(tagName)
      const isControl = controls.has(tagName) || role !== undefined
      if (typeof id === 'string' && id !== '' && !isControl) (isHeading ? headings : others).push(id)
      if (tagName === 'a' && typeof name === 'string' && name !== '') others.push(name)
      return surroundings.has(tagName) ? SKIP : undefined
    })
    return { headings, others }
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

function layoutIds(pages: readonly PageIds[]): (id: string) => boolean {
  const counts = new Map<string, number>()
  for (const id of pages.flatMap(({ others }) => [...new Set(others)]))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  return (id) => pages.length > 2 && (counts.get(id) ?? 0) * 2 > pages.length
}

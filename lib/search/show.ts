import type { SearchPage } from './documents.ts'
import { excerptOf, hasAny, placesOf } from './excerpt.ts'
import { fileOf, type Manifest, type PageRecord, textKey } from './format.ts'
import type { IndexFiles } from './index-files.ts'
import type { RankedPage } from './rank.ts'

/** A heading of a page that a result leads to. */
export interface SectionResult {
  heading: string
  /** With `#id`. */
  href: string
  excerpt: string
}

/** A page that was found, with its best headings. */
export interface PageResult {
  page: SearchPage
  /** Text around the match, or what the page is about. */
  excerpt: string
  sections: SectionResult[]
  /** Which place fits best: 0 for the page itself, 1 for its first section, and so on. */
  best: number
}

const mostSections = 3
/** How many files of texts are read for one page until a word is found. */
const mostFiles = 2

/**
 * What is shown of a page.
 * @param words to show excerpts around
 * @param isWhole whether its texts are read
 */
export async function showPage(
  { page, titleFit, sections }: RankedPage,
  words: readonly string[],
  isWhole: boolean,
  manifest: Manifest,
  files: IndexFiles,
): Promise<PageResult> {
  const record = await recordOf(page, manifest, files)
  const href = manifest.base + (manifest.hrefs[page] ?? '')
  const texts = isWhole ? await textsOf(page, record, sections[0]?.section ?? 0, words, files) : new Map()
  const fits = new Map(sections.map(({ section, fit }) => [section, fit]))
  const chosen = record.sections
    .map(([id, heading], section) => {
      const text: string = texts.get(section) ?? ''
      const inText = placesOf(text, words).filter((place) => place >= 0).length
      const fit = (fits.get(section) ?? 0) + (0.1 * inText) / (words.length || 1)
      return { id, heading, text, fit }
    })
    .filter(({ id, fit }) => id !== '' && fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .slice(0, mostSections)
  const intro: string = texts.get(0) ?? ''
  const isInIntro = hasAny(intro, words) && !hasAny(record.description, words)
  return {
    page: {
      title: manifest.titles[page] ?? '',
      href,
      trail: record.trail,
      description: record.description,
      tags: record.tags,
    },
    excerpt: isInIntro || record.description === '' ? excerptOf(intro, words) : record.description,
    sections: chosen.map(({ id, heading, text }) => ({
      heading,
      href: `${href}#${encodeURIComponent(id)}`,
      excerpt: excerptOf(text, words),
    })),
    best: chosen.length > 0 && (sections[0]?.fit ?? 0) > titleFit ? 1 : 0,
  }
}

const noRecord: PageRecord = { trail: [], description: '', tags: [], sections: [] }

async function recordOf(page: number, manifest: Manifest, files: IndexFiles): Promise<PageRecord> {
  const number = fileOf(manifest.records, page)
  const text = await files.get('records', number)
  const line = text.split('\n')[page - (manifest.records[number] ?? 0)]
  if (!line) return noRecord
  const record: PageRecord = JSON.parse(line)
  return record
}

/** Texts by section: of the file with the best heading, and of following ones until a word is in one. */
async function textsOf(
  page: number,
  { sections }: PageRecord,
  best: number,
  words: readonly string[],
  files: IndexFiles,
): Promise<Map<number, string>> {
  const texts = new Map<number, string>()
  const numbers = [...new Set([sections[best]?.[2], ...sections.map(([, , file]) => file)])]
  for (const number of numbers.slice(0, mostFiles)) {
    if (number === undefined) continue
    const lines = new Map((await files.get('texts', number)).split('\n').map(splitLine))
    sections.forEach((_, section) => {
      const text = lines.get(textKey(page, section))
      if (text !== undefined) texts.set(section, text)
    })
    if ([...texts.values()].some((text) => hasAny(text, words))) break
  }
  return texts
}

function splitLine(line: string): [key: string, text: string] {
  const tab = line.indexOf('\t')
  return [line.slice(0, tab), line.slice(tab + 1)]
}

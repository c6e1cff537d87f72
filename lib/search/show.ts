import type { SearchPage } from './documents.ts'
import { excerptOf } from './excerpt.ts'
import { nameOf } from './filter.ts'
import { findWords } from './find-words.ts'
import type { Manifest } from './format.ts'
import type { IndexFiles } from './index-files.ts'
import { type PageRecord, readRecord, readTexts } from './page-file.ts'
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
  /** Whether more than the manifest was read. */
  isWhole: boolean
  /** Which place fits best: 0 for the page itself, 1 for its first section, and so on. */
  best: number
}

const mostSections = 3
/** How many parts of a long page are read until a word is found. */
const mostParts = 3

/** What the manifest alone can say of a page. */
export function outlineOf({ page }: RankedPage, manifest: Manifest): PageResult {
  const trail: string[] = []
  for (let above = manifest.parents[page] ?? -1; above >= 0; above = manifest.parents[above] ?? -1)
    trail.unshift(nameOf(above, manifest))
  const href = manifest.base + (manifest.hrefs[page] ?? '')
  return {
    page: { title: manifest.titles[page] ?? '', href, trail, description: '', tags: [] },
    excerpt: '',
    sections: [],
    isWhole: false,
    best: 0,
  }
}

/**
 * What is shown of a page.
 * @param words to show excerpts around
 */
export async function showPage(
  ranked: RankedPage,
  words: readonly string[],
  manifest: Manifest,
  files: IndexFiles,
): Promise<PageResult> {
  const outline = outlineOf(ranked, manifest)
  const first = await files.get('pages', ranked.page)
  const record = readRecord(first)
  if (!record) return outline
  const { sections, titleFit } = ranked
  const texts = await textsOf(ranked.page, first, record, sections[0]?.section ?? 0, words, files)
  const fits = new Map(sections.map(({ section, fit }) => [section, fit]))
  const read = record.sections.map(([id, heading], section) => {
    const text = texts.get(section) ?? ''
    const places = findWords(text, words)
    const inText = new Set(places.map(({ word }) => word)).size
    const fit = (fits.get(section) ?? 0) + (0.1 * inText) / (words.length || 1)
    return { id, heading, text, places, fit }
  })
  const chosen = read
    .filter(({ id, fit }) => id !== '' && fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .slice(0, mostSections)
  const intro = read[0] ?? { text: '', places: [] }
  const { trail, description, tags } = record
  const isInIntro = intro.places.length > 0 && findWords(description, words).length === 0
  return {
    page: { ...outline.page, trail, description, tags },
    excerpt: isInIntro || description === '' ? excerptOf(intro.text, intro.places) : description,
    sections: chosen.map(({ id, heading, text, places }) => ({
      heading,
      href: `${outline.page.href}#${encodeURIComponent(id)}`,
      excerpt: excerptOf(text, places),
    })),
    isWhole: true,
    best: chosen.length > 0 && (sections[0]?.fit ?? 0) > titleFit ? 1 : 0,
  }
}

/** Texts by section: of the part with the best heading, and of following ones until a word is in one. */
async function textsOf(
  page: number,
  first: string,
  { parts }: PageRecord,
  best: number,
  words: readonly string[],
  files: IndexFiles,
): Promise<Map<number, string>> {
  const texts = new Map<number, string>()
  readTexts(first, texts)
  // A long section begins in the first part of its own.
  const own = parts.indexOf(best)
  const start = (own >= 0 ? own : parts.findLastIndex((section) => section < best)) + 1
  for (let part = Math.max(1, start); part <= Math.min(parts.length, start + mostParts - 1); part++) {
    if (part !== start && [...texts.values()].some((text) => findWords(text, words).length > 0)) break
    readTexts(await files.get('pages', page, part), texts)
  }
  return texts
}

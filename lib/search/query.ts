import type { Index } from 'flexsearch'
import {
  createFieldIndex,
  type Field,
  fields,
  formatVersion,
  type SearchData,
  type SearchPage,
} from './format.ts'

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

export interface SearchEngine {
  /** Pages for a query, best first; nothing for an empty query. */
  search(query: string): PageResult[]
}

const weights: Record<Field, number> = { title: 10, heading: 5, text: 1 }
const mostPages = 12
const mostSections = 3

/** Reads an index; the same function serves the browser's worker and the tests. */
export function openIndex(data: SearchData): SearchEngine {
  if (data.version !== formatVersion)
    throw new Error(`search index of version ${data.version}, not ${formatVersion}`)
  const indexes: Record<Field, Index> = {
    title: createFieldIndex(),
    heading: createFieldIndex(),
    text: createFieldIndex(),
  }
  for (const field of fields)
    for (const [key, content] of data.fields[field]) indexes[field].import(key, content)

  return {
    search(query) {
      const words = wordsOf(query)
      if (words.length === 0) return []
      const scores = scoreSections(words)
      const pages = new Map<number, { score: number; sections: [id: number, score: number][] }>()
      for (const [id, score] of scores) {
        const section = data.sections[id]
        if (!section) continue
        const entry = pages.get(section.page) ?? { score: 0, sections: [] }
        entry.score = Math.max(entry.score, score) + Math.min(entry.score, score) / 8
        entry.sections.push([id, score])
        pages.set(section.page, entry)
      }
      return [...pages]
        .sort(([, a], [, b]) => b.score - a.score)
        .slice(0, mostPages)
        .flatMap(([page, { sections }]) => resultOf(page, sections, words))
    },
  }

  /** Each word counts once a field, by rank; a section with more of the words wins. */
  function scoreSections(words: readonly string[]): Map<number, number> {
    const matched = new Map<number, Map<string, number>>()
    for (const word of words) {
      for (const field of fields) {
        const ids = indexes[field].search(word, { limit: 1000 })
        ids.forEach((id, rank) => {
          const ofWords = matched.get(Number(id)) ?? new Map<string, number>()
          const score = weights[field] * (1 - (0.6 * rank) / ids.length)
          ofWords.set(word, Math.max(ofWords.get(word) ?? 0, score) + (ofWords.has(word) ? 0.2 : 0))
          matched.set(Number(id), ofWords)
        })
      }
    }
    spreadTitles(matched)
    const scored = [...matched].map(([id, ofWords]): [number, number] => {
      const sum = [...ofWords.values()].reduce((total, score) => total + score, 0)
      return [id, sum * (ofWords.size / words.length) ** 3]
    })
    return new Map(scored)
  }

  /** A word in the title of the page holds for its sections too, at a part of its weight. */
  function spreadTitles(matched: Map<number, Map<string, number>>): void {
    for (const [id, ofWords] of matched) {
      const top = data.sections[id]
      if (top?.id !== '') continue
      for (let below = id + 1; data.sections[below]?.page === top.page; below++) {
        const own = matched.get(below)
        for (const [word, score] of ofWords) if (own && !own.has(word)) own.set(word, score * 0.3)
      }
    }
  }

  function resultOf(index: number, matches: [number, number][], words: readonly string[]): PageResult[] {
    const page = data.pages[index]
    if (!page) return []
    const ordered = matches.sort(([, a], [, b]) => b - a).flatMap(([id]) => data.sections[id] ?? [])
    const top = ordered.find((section) => section.id === '')
    const headings = ordered.filter((section) => section.id !== '').slice(0, mostSections)
    const sections = headings.map(({ id, heading, text }) => ({
      heading,
      href: `${page.href}#${encodeURIComponent(id)}`,
      excerpt: excerptOf(text, words),
    }))
    const own = top && includesAny(top.text, words) && !includesAny(page.description, words)
    const excerpt = own || page.description === '' ? excerptOf(top?.text ?? '', words) : page.description
    return [{ page, excerpt, sections, best: ordered[0]?.id === '' ? 0 : 1 }]
  }
}

function includesAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.toLowerCase().includes(word))
}

/** The words of a query, as they are marked in results. */
export function wordsOf(query: string): string[] {
  return [
    ...new Set(
      query
        .toLowerCase()
        .split(/[^\p{L}\p{N}_+#.-]+/u)
        .filter(Boolean),
    ),
  ]
}

/** About 140 characters around the first word that is found. */
function excerptOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase()
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0)
  const from = Math.max(0, Math.min(...places, text.length) - 50)
  const start = places.length === 0 || from === 0 ? 0 : text.indexOf(' ', from) + 1
  const excerpt = text.slice(start, start + 140).trim()
  return `${start > 0 ? '… ' : ''}${excerpt}${start + 140 < text.length ? ' …' : ''}`
}

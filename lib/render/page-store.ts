import { join } from 'node:path'
import { workFolder } from '../project.ts'
import { openResultStore } from '../store/result-store.ts'
import type { Question } from '../view/questions.ts'

/** A page as it was rendered, before the values of a build stand in it. */
export interface StoredPage {
  html: string
  /** The style sheets of components that were joined into one, by address without the base path. */
  joined: string[]
}

/** Pages of earlier builds, by the hash of what they are made from. */
export interface PageStore {
  has(key: string): boolean
  read(key: string): StoredPage | undefined
  write(key: string, page: StoredPage): void
  /** What an article asked besides what could be foreseen, by the key of its compiled form. */
  questionsOf(articleKey: string): readonly Question[]
  writeQuestions(articleKey: string, questions: readonly Question[]): void
  /** Writes down what was asked, and removes pages that are old, unless not all of the site were asked for. */
  close(isPart?: boolean): void
}

const questionsKey = 'questions'
/** Of articles that are gone the questions go in time. */
const mostArticles = 10_000

function readQuestions(stored: string | undefined): Map<string, readonly Question[]> {
  try {
    const entries: [string, Question[]][] = JSON.parse(stored ?? '[]')
    return new Map(entries)
  } catch {
    return new Map()
  }
}

/** Opens the store of all sites of this project. */
export function openPageStore(folder = join(workFolder, 'pages')): PageStore {
  const pages = openResultStore(join(folder, 'html'), '.html')
  // Few articles ask what cannot be foreseen, so one entry holds them all.
  const questions = openResultStore(folder, '.json')
  const asked = readQuestions(questions.read(questionsKey))
  let isNew = false
  let isChanged = false
  return {
    has: pages.has,
    read(key) {
      const stored = pages.read(key)
      if (stored === undefined) return undefined
      const end = stored.indexOf('\n')
      const joined: string[] = JSON.parse(stored.slice(0, end))
      return { joined, html: stored.slice(end + 1) }
    },
    write(key, { html, joined }) {
      isChanged = true
      pages.write(key, `${JSON.stringify(joined)}\n${html}`)
    },
    questionsOf: (articleKey) => asked.get(articleKey) ?? [],
    writeQuestions(articleKey, questionsOfArticle) {
      asked.set(articleKey, questionsOfArticle)
      isNew = true
    },
    close(isPart) {
      if (isNew) questions.write(questionsKey, JSON.stringify([...asked].slice(-mostArticles)))
      if (isChanged && !isPart) pages.sweep()
    },
  }
}

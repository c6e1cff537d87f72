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
  questionsOf(articleKey: string): Question[]
  writeQuestions(articleKey: string, questions: readonly Question[]): void
  sweep(): void
}

/** Opens the store of all sites of this project. */
export function openPageStore(folder = join(workFolder, 'pages')): PageStore {
  const pages = openResultStore(join(folder, 'html'), '.html')
  const questions = openResultStore(join(folder, 'questions'), '.json')
  return {
    has: pages.has,
    read(key) {
      const stored = pages.read(key)
      if (stored === undefined) return undefined
      const end = stored.indexOf('\n')
      const joined: string[] = JSON.parse(stored.slice(0, end))
      return { joined, html: stored.slice(end + 1) }
    },
    write: (key, { html, joined }) => pages.write(key, `${JSON.stringify(joined)}\n${html}`),
    questionsOf(articleKey) {
      const known: Question[] = JSON.parse(questions.read(articleKey) ?? '[]')
      return known
    },
    writeQuestions: (articleKey, asked) => questions.write(articleKey, JSON.stringify(asked)),
    sweep() {
      pages.sweep()
      questions.sweep()
    },
  }
}

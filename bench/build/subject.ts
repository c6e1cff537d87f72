import type { Command } from './measured-run.ts'
import type { PlainArticle } from './plain-article.ts'

/** A site that a builder builds, and that the bench edits. */
export interface Subject {
  /** The builder and its version: `Hugo 0.111.3`. */
  title: string
  build: Command
  /** Its server for writers, where that is measured. */
  dev?: (port: number) => Command
  /** Folder of the built site. */
  out: string
  /** Removes whatever earlier runs left: the built site and all caches. */
  clean(): Promise<void>
  /** Puts another word into the article in the middle. */
  edit(word: string): Promise<void>
  /** Address of this article, which shows the word: `/part-1/guides/first/`. */
  address: string
}

/** A builder that the bench compares. */
export interface Peer {
  /** Of how many articles it can still make a site; default: of any number. */
  most?: number
  /**
   * Makes its site out of plain articles, and installs it where it is not there.
   * @param folder of its own, in which earlier runs have left theirs
   */
  make(folder: string, articles: readonly PlainArticle[]): Promise<Subject>
}

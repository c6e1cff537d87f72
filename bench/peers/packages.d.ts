/** What the bench uses of packages that are installed for a comparison only. */

declare module 'minisearch' {
  export interface Options {
    fields: string[]
    storeFields?: string[]
    searchOptions?: {
      boost?: Record<string, number>
      prefix?: (word: string, index: number, words: string[]) => boolean
      fuzzy?: number
    }
  }

  export default class MiniSearch {
    static loadJSON(json: string, options: Options): MiniSearch
    constructor(options: Options)
    addAll(documents: readonly object[]): void
    toJSON(): object
    search(query: string): { id: number }[]
  }
}

declare module 'pagefind' {
  export interface PagefindIndex {
    addHTMLFile(file: { url: string; content: string }): Promise<{ errors: string[] }>
    writeFiles(options: { outputPath: string }): Promise<{ errors: string[] }>
  }

  export function createIndex(): Promise<{ errors: string[]; index?: PagefindIndex }>
  export function close(): Promise<null>
}

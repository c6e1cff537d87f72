import { type FileKind, filePath, type Manifest } from './format.ts'

/** Gives the text of a file of the site, by its path with the base path. */
export type Load = (path: string) => Promise<string>

/** The files of an index, each asked for once. */
export interface IndexFiles {
  /** The text of a file; empty for one that cannot be loaded, so that the rest still answers. */
  get(kind: FileKind, number: number, part?: number): Promise<string>
  /** How many files could not be loaded so far. */
  failures(): number
}

/** Loads each file when it is first needed; one that fails is tried a second time, and anew by the next query. */
export function openFiles(manifest: Manifest, load: Load): IndexFiles {
  const loaded = new Map<string, Promise<string>>()
  let failures = 0
  const loadFile = async (path: string) => {
    const text = await load(path)
    // Many a host answers with a page of its own where there is no file. No file of ours begins like that.
    if (text.startsWith('<')) throw new Error(`${path} is no file of the index`)
    return text
  }
  return {
    get(kind, number, part) {
      const path = manifest.base + filePath(manifest, kind, number, part)
      const known = loaded.get(path)
      if (known) return known
      const file = loadFile(path)
        .catch(() => loadFile(path))
        .catch(() => {
          failures++
          loaded.delete(path)
          return ''
        })
      loaded.set(path, file)
      return file
    },
    failures: () => failures,
  }
}

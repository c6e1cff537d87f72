import type { Store } from './store.ts'

/** A store in memory, with what is in it and the keys in the order in which they were written. */
export function memoryStore(): { store: Store; contents: Map<string, string>; written: string[] } {
  const contents = new Map<string, string>()
  const written: string[] = []
  const store: Store = {
    read: (key) => contents.get(key),
    write(key, content) {
      written.push(key)
      contents.set(key, content)
    },
  }
  return { store, contents, written }
}

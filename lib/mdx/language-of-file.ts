import { basename, extname } from 'node:path'
import { isHighlighted } from './highlight.ts'

/** Files that are known by their whole name. */
const names: Readonly<Record<string, string>> = {
  containerfile: 'dockerfile',
  dockerfile: 'dockerfile',
  makefile: 'make',
}

/** The language in which a file is highlighted; `text` where nobody knows it. */
export function languageOfFile(path: string): string {
  const name = basename(path).toLowerCase()
  if (Object.hasOwn(names, name)) return names[name] ?? 'text'
  const extension = extname(name).slice(1)
  return isHighlighted(extension) ? extension : 'text'
}

import { dirname, posix } from 'node:path'

/** Calls that insert another file of the tree as Markdown: `{{% include "/_common/note.md" %}}`. */
const includePattern = /\{\{%\s*(?:include|readfile)\s+(?:file\s*=\s*)?["`]?([^"`\s%]+)["`]?[^%]*%\}\}/g

/** Files that include each other without end stop here. */
const deepest = 8

/**
 * Puts the text of included files in the place of the calls, as Docsy's `readfile` and the
 * `include` of Hugo's own documentation do; a bare layout has no such shortcodes.
 */
export function expandIncludes(path: string, sources: ReadonlyMap<string, string>, depth = 0): string {
  const source = sources.get(path) ?? ''
  if (depth > deepest) return ''
  return source.replace(includePattern, (call, target: string) => {
    const found = [target.replace(/^\//, ''), posix.join(dirname(path), target)]
      .flatMap((name) => [name, `${name}.md`])
      .find((name) => sources.has(name))
    return found ? withoutFrontMatter(expandIncludes(found, sources, depth + 1)).trim() : call
  })
}

function withoutFrontMatter(source: string): string {
  return source.replace(/^(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\n)?\1[ \t]*(\r?\n|$)/, '')
}

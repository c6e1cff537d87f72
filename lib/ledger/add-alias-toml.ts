/** The key at the beginning of its line, with the space before its value. */
const key = /^[ \t]*(["']?)aliases\1[ \t]*=[ \t]*/im

/** A line that opens a table: what stands below it is no field of the page. */
const table = /^[ \t]*\[{1,2}[^[\],]+\]{1,2}[ \t]*(?:#.*)?\r?$/m

/** A text, a comment, or a single character; what is in quotes or behind a # is no bracket. */
const token = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|\s+|[\s\S]/y

/**
 * Adds an alias to front matter in TOML.
 * @param end how the file ends its lines
 * @returns undefined where it cannot be told how
 */
export function addTomlAlias(block: string, alias: string, end: string): string | undefined {
  const tables = table.exec(block)?.index ?? block.length
  const found = key.exec(block.slice(0, tables))
  const text = JSON.stringify(alias)
  if (!found) {
    const lead = tables === block.length && block !== '' && !block.endsWith('\n') ? end : ''
    return `${block.slice(0, tables)}${lead}aliases = [${text}]${end}${block.slice(tables)}`
  }
  const start = found.index + found[0].length
  if (block[start] === '[') return addElement(block, start, text, end)
  token.lastIndex = start
  const single = token.exec(block)?.[0] ?? ''
  if (!/^(".+"|'.+')$/.test(single)) return undefined
  return `${block.slice(0, start)}[${single}, ${text}]${block.slice(start + single.length)}`
}

/** Adds behind the last element, on a line of its own where that has one. */
function addElement(block: string, start: number, text: string, end: string): string | undefined {
  let at = start + 1
  let last: { start: number; end: number; isComma: boolean } | undefined
  for (;;) {
    token.lastIndex = at
    const [part] = token.exec(block) ?? []
    if (part === undefined || part === '[') return undefined
    if (part === ']') break
    const isComma = part === ','
    if (!/^(#|\s)/.test(part))
      last = { start: isComma ? (last?.start ?? at) : at, end: at + part.length, isComma }
    at += part.length
  }
  if (!last) return `${block.slice(0, start + 1)}${text}${block.slice(at)}`
  const indent = /\n([ \t]*)$/.exec(block.slice(0, last.start))?.[1]
  const lead = indent === undefined ? ' ' : end + indent
  const element = `${last.isComma ? '' : ','}${lead}${text}${last.isComma ? ',' : ''}`
  return block.slice(0, last.end) + element + block.slice(last.end)
}

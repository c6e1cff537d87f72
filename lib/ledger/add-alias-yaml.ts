import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/**
 * Adds an alias to front matter in YAML, or in JSON, which is YAML too.
 * @param end how the file ends its lines
 * @returns undefined where it cannot be told how
 */
export function addYamlAlias(block: string, alias: string, end: string): string | undefined {
  const document = parseDocument(block, { prettyErrors: false })
  const { contents } = document
  if (contents === null) return `${block}aliases:${end}- ${plain(alias)}${end}`
  if (!isMap(contents)) return undefined
  const pair = contents.items.find(({ key }) => isScalar(key) && /^aliases$/i.test(String(key.value)))
  if (!pair) return addField(block, contents, alias, end)
  const { value } = pair
  if (isSeq(value) && value.items.length > 0) return addItem(block, value, alias, end)
  if (isSeq(value) && value.range) return splice(block, value.range[0], value.range[1], `[${quoted(alias)}]`)
  if (isScalar(value) && value.range) return replaceScalar(block, value, pair, alias, end)
  return undefined
}

/** Adds the field below the others; in braces behind the last one. */
function addField(block: string, map: YAMLMap, alias: string, end: string): string | undefined {
  if (!map.flow) {
    const dash = itemIndent(block, map)
    const separator = block.endsWith('\n') ? '' : end
    return `${block}${separator}aliases:${end}${dash}- ${plain(alias)}${end}`
  }
  const last = map.items.at(-1)
  const at = endOf(last?.value) ?? endOf(last?.key)
  const start = startOf(last?.key)
  if (at === undefined || start === undefined) return undefined
  const field = `"aliases": [${quoted(alias)}]`
  return splice(block, at, at, `,${leadOf(block, start, end)}${field}`)
}

function addItem(block: string, list: YAMLSeq, alias: string, end: string): string | undefined {
  const last = list.items.at(-1)
  const [start, at] = [startOf(last), endOf(last)]
  if (at === undefined || start === undefined) return undefined
  const isQuoted = isScalar(last) && (last.type === 'QUOTE_DOUBLE' || last.type === 'QUOTE_SINGLE')
  const text = isQuoted ? quoted(alias, last.type === 'QUOTE_SINGLE' ? "'" : '"') : undefined
  if (list.flow) return splice(block, at, at, `,${leadOf(block, start, end)}${text ?? quoted(alias)}`)
  const indent = /(?:^|\n)([ \t]*)-[ \t]+$/.exec(block.slice(0, start))?.[1]
  if (indent === undefined) return undefined
  const lineStop = block.indexOf('\n', at)
  const line = `${indent}- ${text ?? plain(alias)}${end}`
  return lineStop < 0 ? `${block}${end}${line}` : splice(block, lineStop + 1, lineStop + 1, line)
}

/** No value gets a list; one text, which Hugo splits at spaces, becomes one. */
function replaceScalar(
  block: string,
  value: Scalar,
  pair: Pair,
  alias: string,
  end: string,
): string | undefined {
  const [from = 0, to = 0] = value.range ?? []
  if (value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL') return undefined
  const aliases = [...(value.value === null ? [] : String(value.value).split(/\s+/).filter(Boolean)), alias]
  const list = `[${aliases.map((each) => quoted(each)).join(', ')}]`
  if (to > from) return splice(block, from, to, list)
  const key = endOf(pair.key)
  const lineStop = block.indexOf('\n', key)
  return key === undefined || lineStop < 0
    ? undefined
    : splice(block, lineStop + 1, lineStop + 1, `- ${plain(alias)}${end}`)
}

/** How far the dashes of the file's other lists are indented. */
function itemIndent(block: string, map: YAMLMap): string {
  for (const { value } of map.items) {
    const start = isSeq(value) && !value.flow ? startOf(value.items[0]) : undefined
    const indent = start === undefined ? undefined : /([ \t]*)-[ \t]+$/.exec(block.slice(0, start))?.[1]
    if (indent !== undefined) return indent
  }
  return ''
}

/** What stands between a comma and the next entry: a new line where the last entry has one of its own. */
function leadOf(block: string, start: number, end: string): string {
  const indent = /\n([ \t]*)$/.exec(block.slice(0, start))?.[1]
  return indent === undefined ? ' ' : end + indent
}

function startOf(node: unknown): number | undefined {
  return rangeOf(node)?.[0]
}

function endOf(node: unknown): number | undefined {
  return rangeOf(node)?.[1]
}

function rangeOf(node: unknown) {
  return isScalar(node) || isSeq(node) || isMap(node) ? node.range : undefined
}

function splice(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to)
}

function plain(text: string): string {
  return /^\/[\p{L}\p{N}/._~+-]*$/u.test(text) ? text : quoted(text)
}

function quoted(text: string, quote = '"'): string {
  return quote === "'" ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text)
}

import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ScalarTag } from 'yaml'
import type { Place } from './types.ts'

/**
 * A number with a leading zero stays a string, so that `weight` can read it as Hugo does
 * (octal) and a version such as `007` is not mangled.
 */
const leadingZero: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[-+]?0\d+$/,
  resolve: (text) => text,
}

export interface YamlFault {
  reason: string
  place: Place
}

export interface ParsedYaml {
  value: unknown
  faults: YamlFault[]
  /** Where the value at `path` stands; the nearest ancestor's place when it is absent. Keys match in any case. */
  placeOf(path: readonly PropertyKey[]): Place
}

/**
 * Parses YAML 1.2 and keeps the places of its values.
 * @param text the YAML
 * @param file name for the places
 * @param firstLine line of `file` on which `text` begins, from 1
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter,
    customTags: (tags) => [leadingZero, ...tags],
    prettyErrors: false,
  })
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, line: line + firstLine - 1, column: col }
  }
  const faults = document.errors.map((fault) => ({
    reason: reasonOf(fault.code, fault.message),
    place: place(fault.pos[0]),
  }))
  return {
    value: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }),
    faults,
    placeOf: (path) => place(offsetOf(document.contents, path)),
  }
}

function reasonOf(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'a key is given twice'
  if (code === 'TAB_AS_INDENT') return 'a tab is used for indentation'
  return message.charAt(0).toLowerCase() + message.slice(1)
}

function offsetOf(node: unknown, path: readonly PropertyKey[]): number {
  const [step, ...rest] = path
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && sameKey(String(item.key.value), String(step)),
    )
    if (pair && isScalar(pair.key)) {
      return rest.length > 0 ? offsetOf(pair.value, rest) : (pair.key.range?.[0] ?? 0)
    }
    return node.range?.[0] ?? 0
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item === undefined ? (node.range?.[0] ?? 0) : offsetOf(item, rest)
  }
  return isScalar(node) ? (node.range?.[0] ?? 0) : 0
}

function sameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type ScalarTag,
  visit,
} from 'yaml'
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
  const value =
    faults.length > 0
      ? undefined
      : readValue(document, (node, reason) => faults.push({ reason, place: place(node) }))
  return {
    value,
    faults,
    placeOf: (path) => place(offsetOf(document.contents, path)),
  }
}

/** Aliases (`*name`) that lead nowhere, or unfold to more than a file can mean, are found only here. */
function readValue(document: Document, report: (offset: number, reason: string) => void): unknown {
  let stray = 0
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document)) return
      stray++
      report(
        node.range?.[0] ?? 0,
        `*${node.source} stands for nothing; a value with a leading * belongs in quotes`,
      )
    },
  })
  if (stray > 0) return undefined
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    report(document.contents?.range?.[0] ?? 0, 'its aliases unfold to too many values')
    return undefined
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
    const named = (same: (a: string, b: string) => boolean) =>
      node.items.find((item) => isScalar(item.key) && same(String(item.key.value), String(step)))
    const pair = named((a, b) => a === b) ?? named(sameKey)
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

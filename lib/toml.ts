import { parse, TomlError } from 'smol-toml'
import type { Place } from './types.ts'
import type { ParsedYaml } from './yaml.ts'

/**
 * Parses TOML, with the places of its top-level keys; what lies deeper stands at its key.
 * @param firstLine line of `file` on which `text` begins, from 1
 */
export function parseToml(text: string, file: string, firstLine = 1): ParsedYaml {
  const lines = text.split('\n')
  const placeOf = ([key]: readonly PropertyKey[]): Place => {
    const name = String(key).toLowerCase()
    const line = lines.findIndex((each) => keyOf(each)?.toLowerCase() === name)
    return { file, line: firstLine + Math.max(0, line), column: 1 }
  }
  try {
    return { value: parse(text), faults: [], placeOf }
  } catch (fault) {
    if (!(fault instanceof TomlError)) throw fault
    const place = { file, line: firstLine + fault.line - 1, column: fault.column }
    const reason = fault.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? ''
    return { value: undefined, faults: [{ reason, place }], placeOf }
  }
}

/** `title = "x"` -> `title`, `[menu.docs]` -> `menu`. */
function keyOf(line: string): string | undefined {
  return /^\s*\[{0,2}\s*"?([\w-]+)"?/.exec(line)?.[1]
}

import type { Place } from '../types.ts'
import type { FrontMatterBlock } from './split-article.ts'

const names: Readonly<Record<string, string>> = {
  '\u00A0': 'a no-break space (U+00A0)',
  '\u202F': 'a narrow no-break space (U+202F)',
  '\u2007': 'a figure space (U+2007)',
  '\u3000': 'an ideographic space (U+3000)',
}

/** Where a space that is none to YAML and TOML stands in place of one: before a line, behind a hyphen, around a sign. */
const places =
  /^[ \t]*(?:- *)?([\u00A0\u202F\u2007\u3000])|^[^#'"\n]*?[\w"'](?:: *|[ \t]*= *|(?=[\u00A0\u202F\u2007\u3000]+[:=]))([\u00A0\u202F\u2007\u3000])/

/**
 * Finds spaces of front matter that look like one and are letters to its parser: what is copied from a web page
 * or typed on some keyboards has them.
 */
export function strangeSpaces(
  { text, firstLine }: FrontMatterBlock,
  file: string,
): { name: string; place: Place }[] {
  return text.split('\n').flatMap((line, index) => {
    const match = places.exec(line)
    const space = match?.[1] ?? match?.[2]
    if (!match || space === undefined) return []
    const column = match.index + match[0].length
    return [{ name: names[space] ?? '', place: { file, line: firstLine + index, column } }]
  })
}

import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { formatOf } from '../content/article-path.ts'
import { parseAttributes } from '../mdx/attributes.ts'
import { createHeadingIds } from '../mdx/heading-id.ts'
import { parseSource } from '../mdx/parse-source.ts'
import type { SourceFile } from '../types.ts'
import type { AnchorMend } from './mend.ts'

/**
 * Gives a heading the id that it had before. In `.md` that is `{#old}` behind it; where it must keep
 * the id that it has, and in MDX, which knows no attributes, `<a id="old"></a>` stands on a line above.
 * @returns undefined where the heading is not found, or stands where no line may be put above it
 */
export function addAnchor(
  file: SourceFile,
  { anchor, heading: id, keepsId }: Pick<AnchorMend, 'anchor' | 'heading' | 'keepsId'>,
): string | undefined {
  const tree = parseSource(file)
  const found = tree && findHeading(tree, file.source, id)
  if (!found || !/^[^\s"'<>&{}=.,#]+$/.test(anchor)) return undefined
  const { source } = file
  if (formatOf(file.path) !== 'md' || keepsId || found.hasId) return addLine(source, found.start, anchor)
  const [at, text] =
    found.braces === undefined ? [found.end, ` {#${anchor}}`] : [found.braces + 1, `#${anchor} `]
  return source.slice(0, at) + text + source.slice(at)
}

interface Found {
  start: number
  /** Where the heading's text ends. */
  end: number
  /** Where the attributes begin that it has already. */
  braces: number | undefined
  hasId: boolean
}

function findHeading(tree: Root, source: string, wanted: string): Found | undefined {
  const idOf = createHeadingIds()
  let found: Found | undefined
  visit(tree, 'heading', (node) => {
    const place = placeOf(node)
    if (!place) return
    const text = source.slice(place.textStart, place.end)
    const braces = /[ \t]*(\{[^{}\n]*\})[ \t]*$/.exec(text)
    const attributes = braces?.[1] === undefined ? undefined : parseAttributes(braces[1])
    const id = attributes?.['id'] ?? idOf(attributes && braces ? text.slice(0, braces.index) : text)
    if (id !== wanted) return
    found ??= {
      start: place.start,
      end: place.end,
      braces: attributes && place.textStart + text.lastIndexOf('{'),
      hasId: attributes?.['id'] !== undefined,
    }
  })
  return found
}

function placeOf({ position, children }: Heading) {
  const start = position?.start.offset
  const textStart = children[0]?.position?.start.offset
  const end = children.at(-1)?.position?.end.offset
  return start === undefined || textStart === undefined || end === undefined
    ? undefined
    : { start, textStart, end }
}

function addLine(source: string, at: number, anchor: string): string | undefined {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1
  const indent = source.slice(lineStart, at)
  if (indent.trim() !== '') return undefined
  const end = source.includes('\r\n') ? '\r\n' : '\n'
  const above = source.slice(0, lineStart)
  const gap = lineStart === 0 || /\n[ \t]*\r?\n$/.test(above) ? '' : end
  return `${above}${gap}${indent}<a id="${anchor}"></a>${end}${end}${source.slice(lineStart)}`
}

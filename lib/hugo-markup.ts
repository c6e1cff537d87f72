import { isRecord } from './hugo-settings.ts'
import { warning } from './problem.ts'
import type { Place, Problem } from './types.ts'

/** What a key of Hugo's `markup` is here, whatever a project says, and how that reads. */
type Unfollowed = [key: string, here: unknown, reads: string]

const extension = 'goldmark.extensions'
const never = (name: string, what: string): Unfollowed => [name, false, `${what} is text.`]
const always = (name: string, what: string): Unfollowed => [name, true, `${what} is read in every article.`]

/**
 * Keys that change what a reader gets, and are not followed. A value that is what happens anyway is no matter.
 * @see https://gohugo.io/configuration/markup/
 */
const unfollowed: readonly Unfollowed[] = [
  ['defaultMarkdownHandler', 'goldmark', 'Articles are read as Goldmark reads them.'],
  always(`${extension}.definitionList`, 'A definition list'),
  always(`${extension}.footnote`, 'A footnote'),
  always(`${extension}.footnote.enable`, 'A footnote'),
  ['goldmark.extensions.footnote.backlinkHTML', undefined, 'A footnote leads back by an arrow.'],
  always(`${extension}.strikethrough`, '`~~text~~`'),
  always(`${extension}.table`, 'A table'),
  always(`${extension}.taskList`, 'A task'),
  never(`${extension}.extras.insert.enable`, '`++text++`'),
  never(`${extension}.extras.mark.enable`, '`==text==`'),
  never(`${extension}.extras.subscript.enable`, '`~text~`'),
  never(`${extension}.extras.superscript.enable`, '`^text^`'),
  [`${extension}.linkifyProtocol`, 'https', '`www.example.com` leads to https.'],
  [`${extension}.cjk.eastAsianLineBreaks`, false, 'A line break within a paragraph is a space.'],
  [`${extension}.cjk.escapedSpace`, false, 'An escaped space is a space.'],
  ...Object.entries({
    apostrophe: '&rsquo;',
    ellipsis: '&hellip;',
    emDash: '&mdash;',
    enDash: '&ndash;',
    leftAngleQuote: '&laquo;',
    leftDoubleQuote: '&ldquo;',
    leftSingleQuote: '&lsquo;',
    rightAngleQuote: '&raquo;',
    rightDoubleQuote: '&rdquo;',
    rightSingleQuote: '&rsquo;',
  }).map(([name, sign]): Unfollowed => [`${extension}.typographer.${name}`, sign, `It is ${sign} here.`]),
  always('goldmark.parser.attribute.block', 'A line of attributes below a block'),
  always('goldmark.parser.attribute.title', 'A list of attributes behind a heading'),
  ['goldmark.parser.autoHeadingID', true, 'Every heading has an id.'],
  ['goldmark.parser.autoHeadingIDType', 'github', 'Ids of headings are of the type github.'],
  ['goldmark.parser.autoIDType', 'github', 'Ids of headings are of the type github.'],
  ['goldmark.parser.autoDefinitionTermID', false, 'Terms have no ids.'],
  ['goldmark.parser.wrapStandAloneImageWithinParagraph', true, 'An image alone is a paragraph.'],
  ['goldmark.renderer.hardWraps', false, 'A line break within a paragraph is a space.'],
  ['highlight.lineNos', false, 'Lines are numbered where a block of code asks for it.'],
  ['tableOfContents.ordered', false, 'The table of contents has no numbers.'],
]

/** Warns of each key of `markup` that changes text in Hugo and does not here. */
export function markupProblems(markup: unknown, place: Place): Problem[] {
  return unfollowed.flatMap(([key, here, reads]) => {
    const value = valueAt(markup, key.toLowerCase().split('.'))
    if (value === undefined || isRecord(value) || value === here) return []
    return [warning(place, 'hugo-config', `markup.${key} is not followed`, reads)]
  })
}

function valueAt(value: unknown, [key, ...path]: readonly string[]): unknown {
  if (key === undefined) return value
  return isRecord(value) ? valueAt(value[key], path) : undefined
}

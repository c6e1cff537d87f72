import {
  createHighlighterCore,
  createOnigurumaEngine,
  type HighlighterCore,
  type ThemeRegistration,
} from 'shiki'
import { bundledLanguages, bundledLanguagesInfo } from 'shiki/langs'
import { loadEngine } from './highlight-engine.ts'
import { languageAliases, plainNames } from './language-names.ts'

/**
 * Token classes and the TextMate scopes that belong to them. A theme of colours would write style
 * attributes, which a strict content security policy forbids; so each "colour" is the number of
 * a class, and the style sheet colours the classes in both themes.
 */
const classes: [name: string, scopes: string[]][] = [
  ['c', ['comment', 'punctuation.definition.comment']],
  ['s', ['string', 'punctuation.definition.string', 'markup.inline.raw', 'constant.character.escape']],
  [
    'n',
    [
      'constant',
      'constant.numeric',
      'support.constant',
      'variable.language',
      'entity.other.attribute-name',
      'meta.attribute-selector',
    ],
  ],
  [
    'k',
    [
      'keyword',
      'storage',
      'storage.type',
      'keyword.operator.new',
      'entity.name.tag.yaml',
      'punctuation.definition.keyword',
    ],
  ],
  [
    'f',
    [
      'entity.name.function',
      'support.function',
      'entity.name.type',
      'entity.name.class',
      'support.type',
      'support.class',
      'entity.name.command',
    ],
  ],
  [
    't',
    [
      'entity.name.tag',
      'support.type.property-name',
      'meta.object-literal.key',
      'entity.name.section',
      'markup.heading',
    ],
  ],
  [
    'v',
    [
      'variable.parameter',
      'variable.other.normal.shell',
      'punctuation.definition.variable',
      'variable.other.bracket.shell',
    ],
  ],
  ['d', ['markup.deleted', 'invalid']],
  ['i', ['markup.inserted']],
]

/** Words of a shell command that are neither option nor quoted: text like any other. */
const uncoloured = ['string.unquoted']

const colourOf = (index: number) => `#0000${(index + 1).toString(16).padStart(2, '0')}`

const theme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    ...classes.map(([, scope], index) => ({ scope, settings: { foreground: colourOf(index) } })),
    { scope: uncoloured, settings: { foreground: '#000000' } },
  ],
}

const classOf = new Map(classes.map(([name], index) => [colourOf(index), name]))

/** One for most languages, and one for each that may embed others with those that it does embed, by their names. */
const highlighters = new Map<string, Promise<HighlighterCore>>()

/** Each has grammars of its own; the one that was not asked for the longest goes. */
const mostHighlighters = 20

/** Its engine takes longer to load than most articles to compile, and many have no code. */
function highlighterOf(languages: readonly string[]): Promise<HighlighterCore> {
  const key = languages.join(' ')
  const known =
    highlighters.get(key) ??
    createHighlighterCore({
      themes: [theme],
      engine: createOnigurumaEngine(loadEngine),
      // That there are more than a few is meant.
      warnings: false,
    })
  highlighters.delete(key)
  highlighters.set(key, known)
  const [oldest] = highlighters.keys()
  if (oldest !== undefined && highlighters.size > mostHighlighters) highlighters.delete(oldest)
  return known
}

/** A piece of code, and the class that colours it. */
export interface CodeToken {
  content: string
  name: string | undefined
}

/**
 * Cuts code into lines of tokens.
 * @param language a name that Shiki or Hugo's highlighter knows; empty or `text` for none
 * @returns the lines, and whether the language is known
 */
export async function highlight(
  code: string,
  language: string,
): Promise<{ lines: CodeToken[][]; known: boolean }> {
  const written = language.toLowerCase()
  const name = languageAliases.get(written) ?? written
  const isPlain = plainNames.has(written)
  if (isPlain || !isLanguage(name)) return { lines: plainLines(code), known: isPlain }
  const embedded = await embeddedIn(code, name)
  const shiki = await highlighterOf(embedded ? [name, ...embedded.map(({ id }) => id)] : [])
  await shiki.loadLanguage(bundledLanguages[name], ...(embedded ?? []).map((info) => info.import))
  const lines = shiki.codeToTokensBase(code, { lang: name, theme: 'classes', tokenizeTimeLimit: 0 })
  return { lines: lines.map(joinAlike), known: true }
}

/** What stands in a language without being named. */
const unnamed: Readonly<Record<string, string>> = { mdx: 'tsx' }

/**
 * The languages that a piece of code of another one embeds, as Markdown does in its fences; undefined where the
 * language embeds no others. Shiki colours those that happen to be loaded, so without this, and without a
 * highlighter of its own, it would depend on the code that was coloured before.
 */
async function embeddedIn(code: string, name: keyof typeof bundledLanguages) {
  const { default: registrations } = await bundledLanguages[name]()
  const lazy = new Set(registrations.flatMap(({ embeddedLangsLazy = [] }) => embeddedLangsLazy))
  if (lazy.size === 0) return undefined
  const words = new Set([...(code.toLowerCase().match(/[\w+#-]+/g) ?? []), unnamed[name] ?? ''])
  const [front] = /^(?:---|\+\+\+)(?=\r?\n)/.exec(code) ?? []
  if (front) words.add(front === '---' ? 'yaml' : 'toml')
  for (const [, name = ''] of code.toLowerCase().matchAll(/[`~]{3}[ \t]*([\w+#.-]+)/g))
    words.add(languageAliases.get(name) ?? name)
  return bundledLanguagesInfo.filter(
    ({ id, aliases: others = [] }) => lazy.has(id) && [id, ...others].some((each) => words.has(each)),
  )
}

function plainLines(code: string): CodeToken[][] {
  return code.split('\n').map((content) => (content === '' ? [] : [{ content, name: undefined }]))
}

/** Neighbours of one class make one token; white space has no colour to differ by. */
function joinAlike(tokens: readonly { content: string; color?: string | undefined }[]): CodeToken[] {
  const joined: (CodeToken & { color: string | undefined })[] = []
  for (const { content, color } of tokens) {
    const last = joined.at(-1)
    if (last && (last.color === color || content.trim() === '')) last.content += content
    else joined.push({ content, color, name: classOf.get(color?.toLowerCase() ?? '') })
  }
  return joined.map(({ content, name }) => ({ content, name }))
}

/** Whether code of this name is highlighted. */
export function isHighlighted(name: string): boolean {
  return isLanguage(languageAliases.get(name) ?? name)
}

/** Whether there is a grammar of this name. */
function isLanguage(name: string): name is keyof typeof bundledLanguages {
  return Object.hasOwn(bundledLanguages, name)
}

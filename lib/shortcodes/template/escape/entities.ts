const escapes: Record<string, string> = {
  '\0': '\uFFFD',
  '"': '&#34;',
  "'": '&#39;',
  '+': '&#43;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}

const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  times: '×',
  larr: '←',
  rarr: '→',
}

/** Escapes a value for HTML as Go's templates do, `+` included. */
export function escapeValue(text: string): string {
  return text.replace(/[\0"'+&<>]/g, (character) => escapes[character] ?? character)
}

/** As `escapeValue`, for what may hold entities already. */
export function escapeMarkup(text: string): string {
  return text.replace(/[\0"'+<>]/g, (character) => escapes[character] ?? character)
}

/** As `escapeValue`, for a value that no quotes stand around: there a space would end it. */
export function escapeUnquoted(text: string): string {
  return text.replace(/[\0-\x20"'+&<>=`]/g, (character) =>
    character === '\0' ? '&#xfffd;' : (escapes[character] ?? `&#${character.charCodeAt(0)};`),
  )
}

/** What `htmlEscape` gives. */
export function escapeText(text: string): string {
  return text.replace(/["'&<>]/g, (character) => escapes[character] ?? character)
}

/** What `htmlUnescape` gives; of the named entities only those that people type. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(characters, name) ? (characters[name] ?? whole) : whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  })
}

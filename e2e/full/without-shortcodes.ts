/** Paired shortcodes whose text is not to be found on the page as it stands, and why. */
export const excused: Readonly<Record<string, string>> = {
  comment: 'it is for other writers, and not published',
  'code-toggle': 'its data is written anew in three formats, in an order of their own',
  qr: 'its text is drawn as a code',
  '[\\w-]+\\.inline': 'it is template code, which is not run',
}

/** Values of a call: quoted ones may hold what ends a tag. */
const values = String.raw`(?=\s|\/?[>%]\}\})(?:"(?:[^"\\]|\\[\s\S])*"|${'`[^`]*`'}|(?!\/?[>%]\}\})[^"${'`'}])*?`

const tag = new RegExp(String.raw`\{\{[<%]\s*\/?\s*[^\s"'=<>{}%/*][^\s"'=<>{}%]*?${values}\/?[>%]\}\}`, 'g')

/** A paired call with its name and what it encloses; a call before it that is not closed is none. */
function paired(names: string): RegExp {
  return new RegExp(
    String.raw`\{\{[<%]\s*(${names})${values}(?<!\/)[>%]\}\}((?:(?!\{\{[<%]\s*\1\s)[\s\S])*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}`,
    'g',
  )
}

const excusedCalls = paired(Object.keys(excused).join('|'))
const codeCalls = paired('highlight|mermaid')

/**
 * An article without the tags of its shortcodes, every word on the line where it was. What paired
 * ones enclose stays, as code where they take it for code; that of excused ones goes.
 * @param sign what stands in place of a tag
 */
export function withoutShortcodes(source: string, sign: '\uE000' | ''): string {
  const alone = '\uE001'
  const place = sign || alone
  return source
    .replace(excusedCalls, (call) => place + onlyLines(call))
    .replace(codeCalls, (call, _name: string, text: string) => {
      const opening = call.slice(0, call.indexOf(text, call.search(/[>%]\}\}/)))
      return `~~~~~~~~${onlyLines(opening)}${text}~~~~~~~~`
    })
    .replace(tag, (call) => place + onlyLines(call))
    .replace(/^[ \t\uE000\uE001]*[\uE000\uE001][ \t\uE000\uE001]*$/gm, '')
    .replaceAll(alone, '')
}

function onlyLines(text: string): string {
  return text.replace(/[^\n]+/g, '')
}

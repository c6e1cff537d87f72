import { textOf } from '../value.ts'
import type { FunctionTable } from './types.ts'

/** Words that the AP style keeps small within a title. */
const small = new Set('a an and as at but by en for if in of on or the to v v. via vs vs.'.split(' '))

function firstUpper(text: string): string {
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('')
}

function title(text: string): string {
  const words = text.split(/(\s+)/)
  const last = words.length - 1
  return words
    .map((word, index) => (small.has(word) && index > 0 && index < last ? word : firstUpper(word)))
    .join('')
}

/** `my-first_post` -> `My first post`. */
function humanize(text: string): string {
  const spaced = text.replace(/[-_]/g, ' ').replace(/([a-z\d])([A-Z])/g, '$1 $2')
  return firstUpper(spaced.toLowerCase())
}

/** The letters of words. */
export const words: FunctionTable = {
  'strings.ToLower lower': ([value]) => textOf(value).toLowerCase(),
  // Unlike JavaScript, Go makes no `SS` of `ß`.
  'strings.ToUpper upper': ([value]) => textOf(value).replace(/[^ß]+/g, (letters) => letters.toUpperCase()),
  'strings.Title title': ([value]) => title(textOf(value)),
  'strings.FirstUpper': ([value]) => firstUpper(textOf(value)),
  'inflect.Humanize humanize': ([value]) => humanize(textOf(value)),
}

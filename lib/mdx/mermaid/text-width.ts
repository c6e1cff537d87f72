/** Letters by their width in the usual system fonts, in em; the first that fits counts. */
const widths: readonly [letters: RegExp, em: number][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uffef]/u, 1],
  [/\p{Extended_Pictographic}/u, 1.25],
  [/\p{Mark}/u, 0],
  [/[iljtfrI.,:;'’|!()[\]{}/\\ `-]/, 0.34],
  [/[mwMW@%]/, 0.9],
  [/[<>=+~^#«»]/, 0.72],
  [/\p{Lu}/u, 0.68],
]
const usual = 0.56

/**
 * Width of a line of text that no browser has laid out.
 * @param size of its letters, in any unit
 * @returns the width in that unit, rather too large than too small
 */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const letter of text) sum += widths.find(([letters]) => letters.test(letter))?.[1] ?? usual
  return sum * size
}

/** Scripts in use that are written from right to left, by their ISO 15924 codes. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/**
 * Which way a language is written, by its likely script: `ar` and `az-Arab` to the left, `az` to the right.
 * @param language a BCP 47 tag; one that is none counts as written to the right
 * @returns a value for the `dir` attribute
 * @see https://www.w3.org/International/questions/qa-scripts
 */
export function textDirection(language: string): 'ltr' | 'rtl' {
  try {
    const { script = '' } = new Intl.Locale(language).maximize()
    return rightToLeft.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

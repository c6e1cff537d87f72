/** Where an alphabet of mathematical letters begins: capitals, small letters, digits; Greek capitals, small ones. */
interface Alphabet {
  capital: number
  small: number
  digit?: number
  greekCapital?: number
  greekSmall?: number
}

/** By the value of `mathvariant`. @see https://www.unicode.org/charts/PDF/U1D400.pdf */
const alphabets: Readonly<Record<string, Alphabet>> = {
  bold: { capital: 0x1d400, small: 0x1d41a, digit: 0x1d7ce, greekCapital: 0x1d6a8, greekSmall: 0x1d6c2 },
  italic: { capital: 0x1d434, small: 0x1d44e, greekCapital: 0x1d6e2, greekSmall: 0x1d6fc },
  'bold-italic': {
    capital: 0x1d468,
    small: 0x1d482,
    digit: 0x1d7ce,
    greekCapital: 0x1d71c,
    greekSmall: 0x1d736,
  },
  script: { capital: 0x1d49c, small: 0x1d4b6 },
  'bold-script': { capital: 0x1d4d0, small: 0x1d4ea },
  fraktur: { capital: 0x1d504, small: 0x1d51e },
  'bold-fraktur': { capital: 0x1d56c, small: 0x1d586 },
  'double-struck': { capital: 0x1d538, small: 0x1d552, digit: 0x1d7d8 },
  'sans-serif': { capital: 0x1d5a0, small: 0x1d5ba, digit: 0x1d7e2 },
  'bold-sans-serif': {
    capital: 0x1d5d4,
    small: 0x1d5ee,
    digit: 0x1d7ec,
    greekCapital: 0x1d756,
    greekSmall: 0x1d770,
  },
  'sans-serif-italic': { capital: 0x1d608, small: 0x1d622 },
  'sans-serif-bold-italic': {
    capital: 0x1d63c,
    small: 0x1d656,
    greekCapital: 0x1d790,
    greekSmall: 0x1d7aa,
  },
  monospace: { capital: 0x1d670, small: 0x1d68a, digit: 0x1d7f6 },
}

/** Letters that Unicode had before it had the alphabets. */
const older: Readonly<Record<string, string>> = {
  italic: 'hℎ',
  script: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ',
  fraktur: 'CℭHℌIℑRℜZℨ',
  'double-struck': 'CℂHℍNℕPℙQℚRℝZℤ',
}

/** What comes after omega in each of the Greek alphabets, in its order. */
const greekRest = '∂ϵϑϰϕϱϖ'

/** A text in the letters of an alphabet; what the alphabet has not stays as it is. */
export function inAlphabet(text: string, variant: string): string {
  const alphabet = alphabets[variant]
  return alphabet ? [...text].map((letter) => letterOf(letter, variant, alphabet)).join('') : text
}

function letterOf(letter: string, variant: string, alphabet: Alphabet): string {
  const [known] = [...(older[variant] ?? '')].flatMap((each, index, all) =>
    index % 2 === 0 && each === letter ? [all[index + 1]] : [],
  )
  const { capital, small, digit, greekCapital, greekSmall } = alphabet
  const from = (start: number | undefined, first: string) =>
    start === undefined ? letter : String.fromCodePoint(start + letter.charCodeAt(0) - first.charCodeAt(0))
  if (known !== undefined) return known
  if (/[A-Z]/.test(letter)) return from(capital, 'A')
  if (/[a-z]/.test(letter)) return from(small, 'a')
  if (/\d/.test(letter)) return from(digit, '0')
  if (/[Α-Ω]/.test(letter)) return from(greekCapital, 'Α')
  if (/[α-ω]/.test(letter)) return from(greekSmall, 'α')
  if (letter === '∇' && greekCapital) return String.fromCodePoint(greekCapital + 25)
  const rest = greekRest.indexOf(letter)
  return rest >= 0 && greekSmall ? String.fromCodePoint(greekSmall + 25 + rest) : letter
}

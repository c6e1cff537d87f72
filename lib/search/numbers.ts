/** A digit is a letter of five bits: of the last digit of a number from `P` on, of all others before. */
const firstCode = '0'.charCodeAt(0)
const lastDigit = 32

let bytes = Buffer.alloc(0)

/** Writes whole numbers from 0 to 2,147,483,647 as one text, a small one as one letter. */
export function writeNumbers(numbers: readonly number[]): string {
  // None has more than seven digits.
  if (bytes.length < numbers.length * 7) bytes = Buffer.alloc(numbers.length * 14)
  let at = 0
  for (const number of numbers) {
    let rest = number
    for (; rest >= lastDigit; rest >>>= 5) bytes[at++] = firstCode + (rest & 31)
    bytes[at++] = firstCode + lastDigit + rest
  }
  return bytes.toString('latin1', 0, at)
}

/** Gives the numbers of a text one by one; zeros behind its end. */
export function openNumbers(text: string): () => number {
  let at = 0
  return () => {
    let number = 0
    for (let shift = 0; at < text.length; shift += 5) {
      const digit = text.charCodeAt(at++) - firstCode
      if (digit >= lastDigit) return number + ((digit - lastDigit) << shift)
      number += digit << shift
    }
    return number
  }
}

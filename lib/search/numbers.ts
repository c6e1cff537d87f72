import { openAsciiWriter } from './ascii-writer.ts'

/** A digit is a letter of five bits: of the last digit of a number from `P` on, of all others before. */
const firstCode = '0'.charCodeAt(0)
const lastDigit = 32

const writer = openAsciiWriter()

/** Writes whole numbers from 0 to 2,147,483,647 as one text, a small one as one letter. */
export function writeNumbers(numbers: readonly number[]): string {
  for (const number of numbers) {
    let rest = number
    for (; rest >= lastDigit; rest >>>= 5) writer.add(firstCode + (rest & 31))
    writer.add(firstCode + lastDigit + rest)
  }
  return writer.take()
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

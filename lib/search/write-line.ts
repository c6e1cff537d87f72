import { openAsciiWriter } from './ascii-writer.ts'
import { headingCode, longestHeading, type Posting, weightCode } from './postings.ts'

const digits = [...'0123456789abcdefghijklmnopqrstuvwxyz'].map((digit) => digit.charCodeAt(0))
const writer = openAsciiWriter()

/**
 * Writes a word and its pages as a line: for each page the distance from the one before in base 36,
 * its weight as a letter A to O, then for each heading its section in base 36 and its length as a
 * letter P to Y.
 */
export function writeLine(word: string, postings: Iterable<Posting>): string {
  let before = 0
  for (const { page, weight, headings } of postings) {
    addNumber(page - before)
    writer.add(weightCode + weight - 1)
    before = page
    for (const { section, length } of headings) {
      addNumber(section)
      writer.add(headingCode + Math.min(length, longestHeading) - 1)
    }
  }
  return `${word}\t${writer.take()}`
}

function addNumber(number: number): void {
  if (number >= 36) addNumber(Math.floor(number / 36))
  writer.add(digits[number % 36] ?? 0)
}

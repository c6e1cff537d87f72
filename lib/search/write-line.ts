import { openAsciiWriter } from './ascii-writer.ts'
import { headingCode, longestHeading, type Posting, weightCode } from './postings.ts'

const digits = [...'0123456789abcdefghijklmnopqrstuvwxyz'].map((digit) => digit.charCodeAt(0))

/** Writes lines one after the other. */
const writer = openAsciiWriter()
let lastPage = 0

/**
 * Writes a word and its pages as a line: for each page the distance from the one before in base 36,
 * its weight as a letter A to O, then for each heading its section in base 36 and its length as a
 * letter P to Y.
 */
export function writeLine(word: string, postings: Iterable<Posting>): string {
  for (const posting of postings) addPosting(posting)
  return endLine(word)
}

/** Adds a page behind those before it. */
export function addPosting({ page, weight, headings }: Posting): void {
  addPage(page)
  writer.add(weightCode + weight - 1)
  for (const { section, length } of headings) {
    addNumber(section)
    writer.add(headingCode + Math.min(length, longestHeading) - 1)
  }
}

/**
 * Adds a page with its weight and headings as they stand in another line.
 * @param from where they stand in the line, and `to`
 */
export function addWritten(page: number, line: string, from: number, to: number): void {
  addPage(page)
  for (let at = from; at < to; at++) writer.add(line.charCodeAt(at))
}

/** The line of a word with all pages that were added. */
export function endLine(word: string): string {
  lastPage = 0
  return `${word}\t${writer.take()}`
}

function addPage(page: number): void {
  addNumber(page - lastPage)
  lastPage = page
}

function addNumber(number: number): void {
  if (number >= 36) addNumber(Math.floor(number / 36))
  writer.add(digits[number % 36] ?? 0)
}

/** How far below the upper edge of the window a reader's eyes are, in pixels: a heading that was jumped to is above. */
export const readingLine = 120

/** How the window stands in the page, in pixels. */
export interface ScrollPosition {
  /** Height of the window. */
  height: number
  /** How far the page can be scrolled in all. */
  range: number
  /** How far it can still be scrolled down. */
  rest: number
}

/**
 * Which section is being read: the last one whose heading is above a line. The line stands below the
 * header, and goes down to the foot of the window while the last of the page comes into sight, so that
 * short sections at the end, whose headings never get up to the header, have their turn.
 * @param tops of the headings, in pixels from the upper edge of the window, in order
 * @returns a position in `tops`; the first one while no heading is above the line
 */
export function sectionAt(tops: readonly number[], { height, range, rest }: ScrollPosition): number {
  const span = Math.min(range, height - readingLine)
  const progress = span > 0 ? Math.max(0, 1 - rest / span) : 0
  const line = readingLine + (height - readingLine) * progress
  return Math.max(0, tops.filter((top) => top < line).length - 1)
}

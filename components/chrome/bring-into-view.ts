/**
 * Scrolls a box so that one of its parts stands in the middle of it, unless all of the part is in
 * sight. Unlike `scrollIntoView` it leaves the page itself where it is.
 */
export function bringIntoView(part: Element, box: Element): void {
  const { top, bottom } = part.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  if (top >= frame.top && bottom <= frame.bottom) return
  box.scrollTop += (top + bottom) / 2 - (frame.top + frame.bottom) / 2
}

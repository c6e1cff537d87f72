/**
 * Width of the column that holds an article's text, in CSS pixels: 44rem in `app/chrome.css`. No
 * picture is shown wider; an end-to-end test compares the two.
 */
export const columnWidth = 704

/** Room on both sides of the column on a narrow screen, in CSS pixels. */
export const columnMargin = 32

/** Widths of the variants of a picture, in its own pixels: half of the column, the column, and the column on a dense screen. */
const steps = [columnWidth / 2, columnWidth, columnWidth * 2]

/**
 * The widths that are tried for a picture, the widest first: never wider than it is.
 * @param width of the original, in pixels
 */
export function variantWidths(width: number): number[] {
  const widest = Math.min(width, columnWidth * 2)
  return [widest, ...steps.filter((step) => step < widest).reverse()]
}

/**
 * How wide a picture is shown, for `sizes`: browsers choose a variant by it before they lay out the page.
 * @param width at which it is shown where there is room for it, in CSS pixels
 * @see https://html.spec.whatwg.org/multipage/images.html#sizes-attributes
 */
export function sizesOf(width: number): string {
  const shown = Math.min(width, columnWidth)
  return `(min-width: ${shown + columnMargin}px) ${shown}px, calc(100vw - ${columnMargin}px)`
}

import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { kitchen } from './addresses.ts'
import { expect, test } from './test.ts'

/** How much of a picture is ink, in pixels, and how wide and high that is. */
async function inkOf(formula: Locator) {
  const picture = sharp(await formula.screenshot()).greyscale()
  const { data } = await picture.raw().toBuffer({ resolveWithObject: true })
  const { width, height } = (
    await picture.clone().trim({ threshold: 40 }).toBuffer({ resolveWithObject: true })
  ).info
  return { width, height, pixels: data.filter((value) => value < 128).length, data }
}

async function open(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${kitchen}/formulas/`)
}

test('what a formula says of letters, strokes, boxes, rules and alignment is seen', async ({ page }) => {
  await open(page)
  for (const pair of await page
    .locator('.prose p')
    .filter({ has: page.locator('math') })
    .all()) {
    const [plain, marked] = [pair.locator('math').nth(0), pair.locator('math').nth(1)]
    const name = await marked.locator('annotation').textContent()
    const [before, after] = [await inkOf(plain), await inkOf(marked)]
    expect(before.pixels, `${name} is drawn`).toBeGreaterThan(0)
    expect(
      Buffer.compare(before.data, after.data),
      `${name} looks like ${await plain.textContent()}`,
    ).not.toBe(0)
    if (/cancel|sout|boxed|hline/.test(name ?? ''))
      expect(after.pixels, `${name} has strokes`).toBeGreaterThan(before.pixels + 15)
  }
})

test('matrices, lines, sums and fractions have their room', async ({ page }) => {
  await open(page)
  const blocks = page.locator('.math[role="group"] math')
  // As Chromium draws them where no style sheet says anything, at 17 pixels.
  for (const [index, width, height] of [
    [0, 42, 38],
    [1, 25, 28],
    [2, 15, 28],
    [3, 8, 30],
    // Their lines would touch if a reset took the padding of fractions away: two pixels less.
    [4, 24, 30],
  ] as const) {
    const ink = await inkOf(blocks.nth(index))
    expect(ink.width, `width of block ${index}`).toBeGreaterThanOrEqual(width)
    expect(ink.height, `height of block ${index}`).toBeGreaterThanOrEqual(height)
  }
})

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { templates } from './templates.ts'
import { expect, test } from './test.ts'

/**
 * What axe finds on a page, as it is shown now.
 * @param rules the only rules to ask; without, all, and that of the size of targets
 */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (rules) axe.withRules(rules)
  else axe.options({ rules: { 'target-size': { enabled: true } } })
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

for (const [name, address] of Object.entries(templates)) {
  for (const width of [375, 1440])
    test(`axe finds nothing on ${name}, in both themes, ${width} pixels wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address, { waitUntil: 'networkidle' })
      expect(await violations(page)).toEqual([])
      // The other theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, ['color-contrast'])).toEqual([])
    })

  test(`${name} has its landmarks, one of each name, and one heading above all`, async ({ page }) => {
    await page.goto(address)
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(role)).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const names = await page.getByRole('navigation').evaluateAll((all) => all.map((each) => each.ariaLabel))
    expect(names).toEqual([...new Set(names)])
    expect(names).not.toContain(null)
  })

  test(`${name} fits 320 pixels, and letters of double size`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 640, height: 640 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
  })

  test(`nothing moves on ${name} while it loads`, async ({ page }) => {
    for (const width of [375, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address, { waitUntil: 'networkidle' })
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                if ('value' in entry && typeof entry.value === 'number') sum += entry.value
            }).observe({ type: 'layout-shift', buffered: true })
            // The entries of the past come in a task of their own.
            requestAnimationFrame(() => setTimeout(() => resolve(sum)))
          }),
      )
      expect(shift).toBe(0)
    }
  })
}

test('axe finds nothing on the open menu', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 375, height: 700 })
  await page.goto('/manual/writing/markdown/')
  await page.getByRole('button', { name: 'Menu' }).click()
  expect(await violations(page)).toEqual([])
})

test('forced colours show what is chosen, and every sign', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/manual/writing/components/tabs/')
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => getComputedStyle(each).backgroundColor)
  const selected = await page.evaluate(() => {
    const probe = document.createElement('i')
    probe.style.setProperty('background-color', 'SelectedItem')
    document.body.append(probe)
    return getComputedStyle(probe).backgroundColor
  })
  expect(await ground('.sidebar [aria-current]')).toBe(selected)
  expect(await ground('[role=tab][aria-selected=true]')).toBe(selected)
  expect(await ground('[role=tab][aria-selected=false]')).not.toBe(selected)
  const border = await page
    .locator('.pagination a')
    .first()
    .evaluate((each) => getComputedStyle(each).borderTopColor)
  expect(border).not.toBe('rgba(0, 0, 0, 0)')
})

test('a line of an article has 60 to 75 letters on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/handbook/building/multi-stage-builds/')
  const perLine = await page.locator('.prose > p').evaluateAll((paragraphs) => {
    const lines = paragraphs.flatMap((paragraph) => {
      const text = document.createRange()
      text.selectNodeContents(paragraph)
      const { height } = paragraph.getBoundingClientRect()
      const count = Math.round(height / Number.parseFloat(getComputedStyle(paragraph).lineHeight))
      // The last line is short; what is left are full ones.
      return count > 2 ? [{ letters: text.toString().length, count: count - 0.5 }] : []
    })
    const sum = (key: 'letters' | 'count') => lines.reduce((total, line) => total + line[key], 0)
    return sum('letters') / sum('count')
  })
  expect(perLine).toBeGreaterThanOrEqual(60)
  expect(perLine).toBeLessThanOrEqual(75)
})

test('nothing moves by itself where the reader wants less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 375, height: 700 })
  await page.goto('/manual/writing/markdown/')
  const moving = await page.evaluate(
    () =>
      [document.documentElement, ...document.querySelectorAll('*')].filter((each) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each)
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto'
      }).length,
  )
  expect(moving).toBe(0)
})

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const states: Record<string, (page: Page) => Promise<void>> = {
  'the empty dialog': async (page) => {
    await page.goto('/manual/')
    await page.keyboard.press('/')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  'results in the dialog': async (page) => {
    await page.goto('/manual/')
    await page.keyboard.press('/')
    await page.keyboard.type('image')
    await expect(page.locator('[data-query=image][data-state=whole]')).toBeVisible()
  },
  'nothing found': async (page) => {
    await page.goto('/manual/')
    await page.keyboard.press('/')
    await page.keyboard.type('distrobutionless')
    await expect(page.getByRole('status')).toContainText('Nothing found')
  },
  'an article with marks': async (page) => {
    await page.goto('/manual/')
    await page.keyboard.press('/')
    await page.keyboard.type('ephemeral')
    await page.getByRole('option').first().click()
    await expect(page.locator('main mark').first()).toBeVisible()
  },
}

for (const [state, reach] of Object.entries(states))
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [375, 1440])
      test(`axe finds nothing on ${state}, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 800 })
        await reach(page)
        const axe = new AxeBuilder({ page })
        // The other theme changes colours and nothing else.
        if (colorScheme === 'dark') axe.withRules(['color-contrast'])
        const { violations } = await axe.analyze()
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      })

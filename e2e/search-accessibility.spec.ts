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
  for (const width of [375, 1440])
    test(`axe finds nothing on ${state}, in both themes, ${width} pixels wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await reach(page)
      const violations = async (axe: AxeBuilder) => {
        const { violations } = await axe.analyze()
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
      }
      expect(await violations(new AxeBuilder({ page }))).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      // The other theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([])
    })

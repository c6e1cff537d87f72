import type { Locator } from '@playwright/test'
import { arabic } from './addresses.ts'
import { expect, test } from './test.ts'

const article = `${arabic}/guide/first/`

async function box(locator: Locator) {
  const found = await locator.boundingBox()
  if (!found) throw new Error('it is not shown')
  return found
}

test('a language that is written to the left turns the page around', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(article)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const main = await box(page.locator('.page-body'))
  const sidebar = await box(page.locator('.sidebar'))
  const contents = await box(page.locator('.toc'))
  expect(sidebar.x).toBeGreaterThan(main.x)
  expect(contents.x).toBeLessThan(main.x)
  const next = page.locator('.pagination [rel=next]')
  const previous = page.locator('.pagination [rel=prev]')
  expect((await box(next)).x).toBeLessThan((await box(previous)).x)
  const tip = (link: Locator) => link.evaluate((each) => getComputedStyle(each, '::before').scale)
  expect([await tip(next), await tip(previous)]).toEqual(['-1 1', '1'])
})

test('code keeps its direction', async ({ page }) => {
  await page.goto(article)
  for (const code of await page.locator('.prose code').all()) {
    const { direction, textAlign } = await code.evaluate((each) => getComputedStyle(each))
    expect([direction, textAlign]).toEqual(['ltr', 'left'])
  }
})

test('the left arrow goes to the next tab', async ({ page }) => {
  await page.goto(article)
  const tabs = page.getByRole('tab')
  await tabs.first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tabs.nth(1)).toBeFocused()
  await expect(page.getByRole('tabpanel')).toContainText('الثاني')
  await page.keyboard.press('ArrowRight')
  await expect(tabs.first()).toBeFocused()
})

test('the menu comes in from the right', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 375, height: 700 })
  await page.goto(article)
  await page.getByRole('button', { name: 'Menu' }).click()
  const { x, width } = await box(page.locator('.sidebar'))
  expect(x + width).toBe(375)
})

test('the theme of the site holds: shades of its accent that can be read, and the logo of the theme', async ({
  page,
}) => {
  const accent = () =>
    page
      .locator('.prose + footer, .breadcrumbs')
      .first()
      .evaluate((each) => {
        each.style.setProperty('color', 'var(--color-accent)')
        return getComputedStyle(each).color
      })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(article)
  const light = await accent()
  await expect(page.locator('.logo-light')).toBeVisible()
  await expect(page.locator('.logo-dark')).toBeHidden()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect([light, await accent()]).toEqual(['rgb(125, 103, 0)', 'rgb(255, 212, 0)'])
  await expect(page.locator('.logo-light')).toBeHidden()
  await expect(page.locator('.logo-dark')).toBeVisible()
  await expect(page.locator('.site-title')).toHaveAccessibleName('الدليل')
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(
    /^"Noto Naskh Arabic"/,
  )
  await expect(page.locator('link[rel=stylesheet][href^="/_fingerpost/site-"]')).toHaveCount(1)
})

import { expect, test } from './test.ts'

test.use({ colorScheme: 'dark' })

test('the theme follows the system, can be chosen, and is kept on the next page', async ({ page }) => {
  await page.goto('/')
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const dark = await background()
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible()
  const light = await background()
  expect(light).not.toBe(dark)
  await page.goto('/handbook/')
  expect(await background()).toBe(light)
  await page.getByRole('button', { name: 'Theme: light' }).click()
  expect(await background()).toBe(dark)
  await page.getByRole('button', { name: 'Theme: dark' }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})

test('the chosen theme is set before the page is painted', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      observer.disconnect()
      sessionStorage.setItem('theme-at-body', document.documentElement.dataset['theme'] ?? '')
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/handbook/')
  expect(await page.evaluate(() => sessionStorage.getItem('theme-at-body'))).toBe('light')
})

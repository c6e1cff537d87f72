import { expect, test } from './test.ts'

test('the full page answers its address, and keeps in it what is asked', async ({ page }) => {
  await page.goto('/search/?q=ephemeral')
  const results = page.getByRole('main').getByRole('option')
  await expect(results.locator('mark').first()).toHaveText(/^ephemeral$/i)
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('ephemeral')
  await page.getByRole('combobox', { name: 'Search' }).fill('image')
  await expect(page).toHaveURL(/\/search\/\?q=image$/)
  await page.getByRole('button', { name: 'Manual', exact: true }).click()
  await expect(page).toHaveURL(/\/search\/\?q=image&category=%2Fmanual%2F$/)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Manual', exact: true, pressed: true })).toBeVisible()
  await expect(results.first()).toHaveAttribute('href', /^\/manual\//)
})

test('further down the list, results are whole as well', async ({ page }) => {
  await page.goto('/search/?q=image')
  await expect(page.locator('main .is-outline').first()).toBeAttached()
  await page.locator('main .is-outline').first().scrollIntoViewIfNeeded()
  await expect(page.locator('main .is-outline')).toHaveCount(0)
})

test('the dialog leads to it, and there the search keys lead to its input', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('/')
  await page.keyboard.type('image')
  await page.getByRole('option', { name: 'All results' }).click()
  await expect(page).toHaveURL(/\/search\/\?q=image$/)
  await expect(page.getByRole('main').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('on the full page one search runs, and nothing is marked', async ({ page }) => {
  const loads: string[] = []
  page.on('request', (request) => loads.push(request.url()))
  await page.goto('/')
  await page.keyboard.press('/')
  await page.keyboard.type('search')
  await page.getByRole('option', { name: 'All results' }).click()
  await expect(page.getByRole('main').getByRole('option').first()).toBeVisible()
  expect(page.workers()).toHaveLength(1)
  expect(loads.filter((url) => url.includes('searchMarks'))).toEqual([])
})

test('a hostile address becomes text', async ({ page }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const attack = '"><img src=x onerror=alert(1)>'
  await page.goto(
    `/search/?q=${encodeURIComponent(attack)}&category=${encodeURIComponent('javascript:alert(1)')}`,
  )
  await expect(page.getByRole('status').first()).toContainText(`Nothing found for “${attack}”`)
  await expect(page.locator('main img')).toHaveCount(0)
  expect(dialogs).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the full page says so, and leads to the categories', async ({ page }) => {
    await page.goto('/search/?q=image')
    const main = page.getByRole('main')
    await expect(main).toContainText('Search needs JavaScript')
    await expect(main.getByRole('combobox')).toBeHidden()
    await main.getByRole('link', { name: 'Handbook' }).click()
    await expect(page).toHaveURL(/\/handbook\/$/)
  })
})

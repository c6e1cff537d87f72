import type { Page } from '@playwright/test'
import { kitchen, own } from './addresses.ts'
import { expect, test } from './test.ts'

const names = (page: Page) => page.locator('.catalogue-items > li:visible > a').allTextContents()
const filter = (page: Page, group: string, name: string | RegExp) =>
  page.getByRole('navigation', { name: group }).getByRole('link', { name })

/** Opens a list, and waits for its script. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('fp-catalogue:defined')).toBeVisible()
}

test('filters and words work together, stand in the address, and go with the back button', async ({
  page,
}) => {
  await open(page, '/handbook/images/')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('11 images')
  await filter(page, 'Category', /^AI/).click()
  expect(await names(page)).toEqual(['NeMo', 'PyTorch', 'TensorFlow'])
  await expect(filter(page, 'Category', /^AI/)).toHaveAttribute('aria-current', 'true')
  await expect(filter(page, 'Tier', /^Free/)).toHaveText('Free 1')
  await filter(page, 'Tier', /^Free/).click()
  expect(await names(page)).toEqual(['PyTorch'])
  await expect(page).toHaveURL(`${own}/handbook/images/?categories=ai&tier=free`)
  await page.getByRole('searchbox', { name: 'Search' }).fill('curl')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('No images fit')
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await page.goBack()
  expect(await names(page)).toEqual(['NeMo', 'PyTorch', 'TensorFlow'])
  await open(page, '/handbook/images/?categories=starter&q=MODELS')
  expect(await names(page)).toEqual(['PyTorch'])
})

test('from the list of one value, another filter leads to both', async ({ page }) => {
  await open(page, '/handbook/images/categories/starter/')
  expect(await names(page)).toEqual(['curl', 'PyTorch'])
  await filter(page, 'Tier', /^Paid/).click()
  await expect(page).toHaveURL(`${own}/handbook/images/?categories=starter&tier=paid`)
  await expect(page.locator('fp-catalogue:defined')).toBeVisible()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('No images fit')
  await filter(page, 'Category', 'All').click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('9 images')
})

test('an item has its command, its categories and the articles that speak of it', async ({ page }) => {
  await page.goto('/handbook/images/pytorch/')
  await expect(page.locator('.code', { hasText: 'docker pull cgr.dev/chainguard/pytorch' })).toBeVisible()
  const articles = page.getByRole('navigation', { name: 'Articles on PyTorch' })
  await expect(articles.getByRole('link', { name: 'Overlapping categories' })).toBeVisible()
  await page.getByRole('definition').getByRole('link', { name: 'Starter' }).click()
  await expect(page).toHaveURL(`${own}/handbook/images/categories/starter/`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('filters of another catalogue are links to lists', async ({ page }) => {
    await page.goto(`${kitchen}/errors/`)
    await filter(page, 'Severity', /^high/).click()
    await expect(page).toHaveURL(`${kitchen}/errors/severity/high/`)
    expect(await names(page)).toEqual(['E200', 'E300'])
    await filter(page, 'Can be tried again', /^Yes/).click()
    expect(await names(page)).toEqual(['E100', 'E200'])
    await expect(page.getByRole('searchbox')).toHaveCount(0)
    await page.goto(`${kitchen}/codes/100/`)
    await expect(page).toHaveURL(`${kitchen}/errors/e100/`)
    await expect(page.getByText('<script>alert(1)</script>')).toBeVisible()
    await expect(page.locator('.lead')).toHaveText(
      'The <b>name</b> is "taken" & {gone}; *not* [a link](javascript:alert(1)).',
    )
  })
})

import { expect, test } from './test.ts'

test('an article prints as text alone: nothing around it, nothing folded, links written out', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/manual/writing/components/tabs/')
  for (const chrome of [
    '.site-header',
    '.site-footer',
    '.sidebar',
    '.toc',
    '.pagination',
    '.copy',
    '.skip-link',
  ])
    await expect(page.locator(chrome).first()).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const panels = page.locator('[role=tabpanel]')
  expect(await panels.count()).toBeGreaterThan(1)
  for (const panel of await panels.all()) await expect(panel).toBeVisible()
  const link = page.locator('.prose p a[href^="/"]').first()
  expect(await link.evaluate((each) => getComputedStyle(each, '::after').content)).toContain('(/manual/')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  expect(
    await page
      .locator('.prose pre')
      .first()
      .evaluate((each) => getComputedStyle(each).whiteSpace),
  ).toBe('pre-wrap')
})

test('what only works on a screen is not printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/handbook/images/')
  for (const part of ['.catalogue-filter', '.catalogue-search'])
    await expect(page.locator(part).first()).toBeHidden()
  await page.goto('/manual/writing/components/data-tables/')
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toBeHidden()
  await page.goto('/manual/writing/components/figures/')
  const link = page.locator('fp-zoom > a').first()
  expect(await link.evaluate((each) => getComputedStyle(each, '::after').content)).toBe('none')
})

test('every column of a wide table is on the paper', async ({ page }) => {
  // A4 less the margins that browsers leave.
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.goto('/manual/start/messages/')
  await page.emulateMedia({ media: 'print' })
  const table = page.locator('.prose table').first()
  await table.evaluate((element) => {
    const row = (cell: string) =>
      `<tr>${Array.from({ length: 6 }, (_, at) => `<${cell}>${at % 2 ? '<code>' : ''}a_rather_long_name_of_column_${at}`).join('')}</tr>`
    element.innerHTML = `<thead>${row('th')}</thead><tbody>${row('td')}</tbody>`
  })
  const [width, room] = await table.evaluate((element) => [
    element.getBoundingClientRect().right,
    element.closest('.prose')?.getBoundingClientRect().right ?? 0,
  ])
  expect(width).toBeLessThanOrEqual(room + 1)
})

test('what is folded on the screen is open on paper', async ({ page }) => {
  await page.goto('/manual/writing/components/details/')
  const folded = page.locator('.prose details:not([open]) > :not(summary)').first()
  await expect(folded).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(folded).toBeVisible()
})

test('a category prints as one document with every page below it, in reading order', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.goto('/handbook/building/')
  await page.getByRole('button', { name: 'Print this category' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed')
  await page.emulateMedia({ media: 'print' })
  const titles = page.locator('.printed h1')
  await expect(titles.first()).toHaveText('Multi-stage builds')
  await expect(titles).toHaveCount(9)
  await expect(titles.first()).toBeVisible()
  await expect(page.locator('.printed .prose')).toHaveCount(9)
  await expect(titles.last()).toHaveText(/Python$/)
  expect(
    await page
      .locator('.printed img')
      .evaluateAll((images) =>
        images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
      ),
  ).toBe(true)
  await expect(page.getByRole('button', { name: 'Print this category' })).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(titles).toHaveCount(0)
})

test('a category that cannot be loaded says so, and prints nothing', async ({ page }) => {
  await page.route('**/handbook/building/certificates/', (route) => route.abort())
  await page.goto('/handbook/building/')
  await page.getByRole('button', { name: 'Print this category' }).click()
  await expect(page.locator('fp-print [aria-live]')).toContainText('could not be loaded')
  await expect(page.locator('.printed')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a category has no print button, and prints as its list', async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    await page.goto('/handbook/building/')
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.locator('.cards').getByRole('link').first()).toBeVisible()
  })
})

import { expect, test } from './test.ts'

test('tabs show one panel at a time, by mouse and by keyboard', async ({ page }) => {
  await page.goto('/manual/writing/components/tabs/')
  const group = page.locator('.prose > .tabs').first()
  const tabs = group.getByRole('tab')
  const panels = group.locator('> [role=tabpanel]')
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true')
  await expect(panels.nth(1)).toBeHidden()
  await tabs.nth(1).click()
  await expect(panels.nth(0)).toBeHidden()
  await expect(panels.nth(1)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(tabs.first()).toBeFocused()
  await expect(panels.nth(0)).toBeVisible()
  await page.keyboard.press('End')
  await expect(tabs.last()).toHaveAttribute('aria-selected', 'true')
})

test('tabs do not move the page when their script takes over', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) document.documentElement.dataset['shift'] = JSON.stringify(entry)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/manual/writing/components/tabs/', { waitUntil: 'networkidle' })
  await expect(page.locator('fp-tabs[ready]').first()).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-shift')
})

test('the copy button copies the code as it is written', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/handbook/building/languages/go/')
  const block = page.locator('.code').first()
  await block.hover()
  await block.getByRole('button', { name: 'Copy' }).click()
  await expect(block.getByRole('button')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await block.locator('code').textContent(),
  )
})

test('the copy button leaves out prompts, output and what is deleted; wide code wraps', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/manual/writing/code-blocks/')
  const copied = async (language: string, text: string | RegExp) => {
    const block = page.locator('.code', { has: page.locator(`[data-language=${language}]`), hasText: text })
    await block.hover()
    await block.getByRole('button', { name: 'Copy' }).click()
    await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  expect(await copied('console', 'v20')).toBe('node --version\nnpm ci')
  expect(await copied('yaml', /strict: false\s+strict/)).toBe('title: "Example docs"\nstrict: true')
  expect(await copied('ts', 'readFile')).toMatch(/^import .*\n(?:.*\n){4}const config = .*$/)
  const wide = page.locator('.code', { hasText: 'api.example.com' }).last()
  const height = async () => (await wide.boundingBox())?.height ?? 0
  const wrapped = await height()
  await wide.getByRole('button', { name: 'Wrap lines', pressed: true }).click()
  expect(await height()).toBeLessThan(wrapped)
})

test('code is highlighted at build time, by classes', async ({ page }) => {
  await page.goto('/handbook/building/languages/go/')
  await expect(page.locator('.code code .k').first()).toHaveText('package')
  await expect(page.locator('.prose [style]')).toHaveCount(0)
})

test('callout, details, cards, steps and figure stand in articles', async ({ page }) => {
  await page.goto('/manual/writing/components/callouts/')
  await expect(page.getByRole('complementary', { name: 'Warning' }).first()).toBeVisible()
  await page.goto('/manual/writing/components/details/')
  const details = page.locator('.prose > details').first()
  await expect(details).not.toHaveAttribute('open')
  await details.locator('summary').click()
  await expect(details).toHaveAttribute('open')
  await page.goto('/manual/writing/components/cards/')
  await expect(page.locator('.prose .cards .card-title').first()).toBeVisible()
  await page.goto('/manual/writing/components/steps/')
  await expect(page.locator('.steps > ol > li').first()).toBeVisible()
  await page.goto('/manual/writing/components/figures/')
  await expect(page.locator('figure img').first()).toHaveJSProperty('complete', true)
  await expect(page.locator('figure figcaption').first()).toBeVisible()
})

test('a data table is sorted by its headings and filtered by its input', async ({ page }) => {
  await page.goto('/manual/writing/components/data-tables/')
  const table = page.locator('fp-data-table').first()
  const names = () => table.locator('tbody tr:visible td:first-child').allTextContents()
  expect(await names()).toEqual(['jdk-full', 'node-server', 'python-slim', 'go-runner', 'alpine-shell'])
  await expect(table.getByRole('columnheader', { name: 'Size in MB' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await table.getByRole('button', { name: 'Image' }).click()
  expect(await names()).toEqual(['alpine-shell', 'go-runner', 'jdk-full', 'node-server', 'python-slim'])
  await table.getByRole('button', { name: 'Size in MB' }).press('Enter')
  await table.getByRole('button', { name: 'Size in MB' }).press('Enter')
  expect((await names())[0]).toBe('jdk-full')
  await table.getByRole('searchbox', { name: 'Filter' }).fill('go 21')
  expect(await names()).toEqual(['go-runner'])
  await expect(table).toContainText('1 of 5 rows')
})

test('a chosen tab is chosen in all groups, kept on the next page, and linked to', async ({ page }) => {
  await page.goto('/manual/writing/components/tabs/')
  const groups = page.locator('.prose > .tabs')
  const chosen = (index: number) => groups.nth(index).getByRole('tab', { selected: true })
  await groups.nth(1).getByRole('tab', { name: 'pnpm' }).click()
  await expect(chosen(0)).toHaveText('pnpm')
  await expect(page).toHaveURL(/#tab-pnpm-1$/)
  await page.goto('/manual/writing/code-blocks/')
  await expect(chosen(0)).toHaveText('pnpm')
  await page.goto('/manual/writing/components/tabs/#tab-npm')
  await expect(chosen(0)).toHaveText('npm')
  await expect(page.locator('#tab-npm')).toBeInViewport()
})

test('a figure opens large, closes, and gives the focus back; the other theme has its own picture', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/manual/writing/components/figures/')
  await page.locator('fp-zoom').scrollIntoViewIfNeeded()
  const link = page.locator('fp-zoom:defined > a:visible')
  await expect(link).toHaveAttribute('href', '/manual/writing/components/signpost-dark.svg')
  await link.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'A signpost with three arms.' })
  await expect(dialog.getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('a chart has the colours of the theme, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/manual/writing/components/diagrams/')
  const chart = page.locator('.diagram-fits')
  const slice = () =>
    chart
      .locator('path')
      .first()
      .evaluate((each) => getComputedStyle(each).fill)
  const light = await slice()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await slice()).not.toBe(light)
  expect(await chart.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0)
})

test('a key is no higher than the line that it stands in', async ({ page }) => {
  await page.goto('/manual/writing/components/keyboard-keys/')
  const key = await page.locator('.prose p > kbd').first().boundingBox()
  expect(key?.height).toBeLessThan(30)
})

test('an attribute in an article can name no script but those of components', async ({ page }) => {
  const address = '/manual/writing/components/keyboard-keys/'
  await page.route(`**${address}`, async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    const hostile = '<p data-script="../manual/evil">a</p><p data-script="//evil.test/evil">b</p>'
    await route.fulfill({ response: answer, body: html.replace('<div class="prose">', `$&${hostile}`) })
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address, { waitUntil: 'networkidle' })
  await expect(page.locator('p[data-script]')).toHaveCount(2)
  expect(asked.filter((url) => url.includes('evil'))).toEqual([])
})

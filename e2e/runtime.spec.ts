import { kitchen } from './addresses.ts'
import { expect, test } from './test.ts'

test('a page without client components carries one script of ours, the 404 page two, and nothing of Next', async ({
  page,
  request,
}) => {
  for (const path of ['/', '/handbook/', '/handbook/concepts/fips/', '/tags/', '/404.html']) {
    await page.goto(path)
    // Data and speculation rules are not run.
    const scripts = await page
      .locator('script:not([type="application/ld+json"], [type=speculationrules])')
      .evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? script.textContent))
    const names = path === '/404.html' ? ['elements', 'notFound'] : ['elements']
    expect(scripts).toEqual(
      names.map((name) => expect.stringMatching(new RegExp(`^/_fingerpost/${name}-\\w+\\.js$`))),
    )
    expect(await (await request.get(path)).text()).not.toMatch(/__next|self\.__|<!--/)
  }
})

test('a page with a client component hydrates, and only that page keeps the runtime', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(`${kitchen}/guides/counter/`)
  await expect(page.locator('.prose')).toContainText('it counts by 1')
  const button = page.getByRole('button', { name: /^Count/ })
  await expect(button).toHaveText('Count 3')
  await expect(async () => {
    await button.click()
    await expect(button).not.toHaveText('Count 3', { timeout: 100 })
  }).toPass()
  await page
    .getByRole('navigation', { name: 'Articles' })
    .getByRole('link', { name: 'Plain Markdown' })
    .click()
  await expect(page).toHaveURL(/\/guides\/plain\/$/)
  await expect(page.locator('script[src*="/_next/"]')).toHaveCount(0)
  expect(faults).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an article can be read, and controls that need JavaScript are not shown', async ({ page }) => {
    await page.goto('/handbook/operating/debugging-without-a-shell/')
    await expect(page.locator('.prose')).toContainText('distroless')
    await expect(page.getByRole('button', { name: /Search|Theme|Copy/ })).toHaveCount(0)
    for (const panel of await page.locator('.prose .tabs > [role=tabpanel]').all())
      await expect(panel).toBeVisible()
    await page.locator('a[rel=next]').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Migrating/)
  })
})

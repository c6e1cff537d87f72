import type { Page } from '@playwright/test'
import { kitchen, own } from './addresses.ts'
import { expect, test } from './test.ts'

const sentOn: [site: string, from: string, to: string][] = [
  [own, '/Manual/Start/QUICK-START/', '/manual/start/quick-start/'],
  [own, '/manual/start/quick-start.html', '/manual/start/quick-start/'],
  [own, '/manual/start/quick-start/).', '/manual/start/quick-start/'],
  [own, '/manual//start///quick-start%20', '/manual/start/quick-start/'],
  [own, '/manual/start/quick-start",?from=mail#publish', '/manual/start/quick-start/?from=mail#publish'],
  [own, '/Images/Debugging.', '/handbook/operating/debugging-without-a-shell/'],
  [kitchen, '/upper/case/', '/odd/mixed-case_name.v1/'],
  [kitchen, '/OLD/plain.html?a=1', '/guides/plain/?a=1'],
  [kitchen, '/ODD/%C3%9Cn%C3%AF-c%C3%B6d%C3%A9/', '/odd/%C3%BCn%C3%AF-c%C3%B6d%C3%A9/'],
]

for (const [site, from, to] of sentOn)
  test(`${from} is sent on to ${to}`, async ({ page }) => {
    await page.goto(`${site}/`)
    const response = await page.goto(site + from)
    expect(response?.status()).toBe(404)
    await expect(page).toHaveURL(site + to)
    await page.goBack()
    await expect(page).toHaveURL(`${site}/`)
  })

const closest = (page: Page) => page.getByRole('main').locator('.prose li')

test('an address that is no spelling of another gets the closest pages and a search for its words', async ({
  page,
}) => {
  const response = await page.goto('/docs/how-to-debug-without-shell/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Closest pages' })).toBeVisible()
  await expect(closest(page).first().getByRole('link')).toHaveAttribute(
    'href',
    '/handbook/operating/debugging-without-a-shell/',
  )
  await page.getByRole('button', { name: 'Search for “how to debug without shell”' }).click()
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('how to debug without shell')
  await expect(page.getByRole('dialog').getByRole('option').first()).toHaveAttribute(
    'href',
    /debugging-without-a-shell/,
  )
})

test('where the name says nothing, the folders above it are asked for', async ({ page }) => {
  await page.goto(`${kitchen}/plain-markdown/zzqqxx/`)
  await expect(closest(page).first().getByRole('link')).toHaveAttribute('href', '/docs/guides/plain/')
})

test('words of no page leave the categories', async ({ page }) => {
  const answered = page.waitForResponse(/\/search\/index\.json$/)
  await page.goto('/zzqqxx/')
  await answered
  await expect(page.getByRole('button', { name: 'Search for “zzqqxx”' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Closest pages' })).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('link', { name: 'Handbook' })).toBeVisible()
})

const hostile = [
  '//evil.example/manual/start/quick-start/',
  '/%2F%2Fevil.example/',
  '/%5Cevil.example/',
  '/https://evil.example/',
  '/javascript:alert(1)/',
  '/%3Cimg%20src=x%20onerror=alert(1)%3E/',
  '/quick-start-%22%3E%3Csvg%20onload=alert(1)%3E/',
  '/%E0%A4%A/',
]

for (const path of hostile)
  test(`${path} stays text, and on this host`, async ({ page }) => {
    const dialogs: string[] = []
    const hosts = new Set<string>()
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    await page.goto(own + path, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await expect(page.locator('main :is(img, svg:not(.icon))')).toHaveCount(0)
    expect([dialogs, [...hosts]]).toEqual([[], [own]])
  })

test('other pages do not load its script', async ({ page, request }) => {
  expect(await (await request.get('/manual/')).text()).not.toContain('notFound')
  expect(await (await request.get('/nothing/')).text()).toContain('/_fingerpost/notFound-')
  await page.goto('/manual/', { waitUntil: 'networkidle' })
  await expect(page.locator('script[src*=notFound]')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the categories are there', async ({ page }) => {
    const response = await page.goto('/Manual/Start/QUICK-START/')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await page.getByRole('main').getByRole('link', { name: 'Handbook' }).click()
    await expect(page).toHaveURL(/\/handbook\/$/)
  })
})

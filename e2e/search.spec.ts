import { expect, type Page, test } from '@playwright/test'
import { kitchen } from './addresses.ts'

const ways: Record<string, (page: Page) => Promise<void>> = {
  'the slash key': (page) => page.keyboard.press('/'),
  'Ctrl+K': (page) => page.keyboard.press('Control+k'),
  'Cmd+K': (page) => page.keyboard.press('Meta+k'),
  'its button': (page) => page.getByRole('banner').getByRole('button', { name: 'Search' }).click(),
}

for (const [way, open] of Object.entries(ways)) {
  test(`search opens by ${way}, with the focus in its input`, async ({ page }) => {
    await page.goto('/manual/')
    await open(page)
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })
}

test('nothing of search is loaded until the reader opens it', async ({ page }) => {
  const loads: string[] = []
  page.on('request', (request) => loads.push(new URL(request.url()).pathname))
  await page.goto('/handbook/')
  expect(loads.filter((path) => /search/i.test(path))).toEqual([])
  await page.keyboard.press('/')
  await page.keyboard.type('shell')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(loads.filter((path) => /searchWorker|\/search\/index\.json/.test(path))).toHaveLength(2)
})

test('results are options that are links, chosen by arrows, followed by Enter', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('/')
  const input = page.getByRole('combobox', { name: 'Search' })
  await input.fill('ephemeral container')
  const options = page.getByRole('listbox').getByRole('option')
  await expect(options.first()).toBeVisible()
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  const chosen = page.locator('[role=option][aria-selected=true]')
  await expect(chosen).toContainText('Attach an ephemeral container')
  await expect(input).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).not.toContainText('Attach an')
  await page.keyboard.press('ArrowUp')
  await expect(chosen.locator('mark')).toHaveText([/ephemeral/i, /container/i, /container/i])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/debugging-without-a-shell\/#attach-an-ephemeral-container-in-kubernetes$/)
  await expect(page.getByRole('heading', { name: 'Attach an ephemeral container' })).toBeInViewport()
})

test('a result on the same page closes the dialog', async ({ page }) => {
  await page.goto('/handbook/operating/debugging-without-a-shell/')
  await page.keyboard.press('/')
  await page.keyboard.type('copy files out')
  await page.getByRole('option', { name: /^Copy files out/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(/#copy-files-out$/)
})

test('an empty answer says so, and text of the query never becomes markup', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('<wxkvj>jkxwv')
  await expect(page.getByRole('status')).toContainText('Nothing found for “<wxkvj>jkxwv”')
  await expect(page.locator('.search wxkvj')).toHaveCount(0)
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false')
})

test('search works below a base path', async ({ page }) => {
  await page.goto(`${kitchen}/`)
  await page.keyboard.press('/')
  await page.keyboard.type('after the counter')
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveAttribute(
    'href',
    '/docs/guides/counter/#after-the-counter',
  )
})

test('a failed load is said, and trying again helps', async ({ page }) => {
  await page.route('**/search/index.json', (route) => route.abort(), { times: 1 })
  await page.goto('/')
  await page.keyboard.press('/')
  await expect(page.getByRole('status')).toContainText('could not be loaded')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('distroless')
  await expect(page.getByRole('option').first()).toBeVisible()
})

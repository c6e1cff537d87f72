import type { APIRequestContext } from '@playwright/test'
import { kitchen, single } from './addresses.ts'
import { expect, test } from './test.ts'

const article = '/handbook/operating/debugging-without-a-shell/'

test('an article page has everything that a reader needs', async ({ page }) => {
  await page.goto(article)
  const main = page.getByRole('main')
  await expect(page).toHaveTitle(/^Debugging .+ · Fingerpost$/)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/^Debugging/)
  await expect(main.locator('.lead')).not.toBeEmpty()
  await expect(main.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link')).toHaveText([
    'Home',
    'Handbook',
    'Operating',
  ])
  await expect(main.getByRole('list', { name: 'Tags' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /^\/tags\/[^/]+\/$/,
  )
  await expect(main.locator('.page-meta')).toContainText(/Last updated: \d{4}-\d{2}-\d{2} \d{2}:\d{2}/)
  await expect(main.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
    'href',
    /\/edit\/main\/content\/handbook\/operating\/debugging-without-a-shell\.mdx$/,
  )
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `https://fingerpost.example${article}`,
  )
})

test('the contents list the headings of levels 2 and 3, and lead to them', async ({ page }) => {
  await page.goto('/handbook/building/languages/go/')
  const expected = await page
    .locator('.prose :is(h2, h3)')
    .evaluateAll((headings) => headings.map(({ id }) => `#${id}`))
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(expected)
  await links.last().click()
  await expect(page.locator(`[id="${expected.at(-1)?.slice(1)}"]`)).toBeInViewport()
})

test('previous and next follow the navigation tree from the first page to the last', async ({ request }) => {
  const seen: string[] = []
  for (let path: string | undefined = '/handbook/'; path !== undefined; ) {
    expect(seen).not.toContain(path)
    seen.push(path)
    const html = await (await request.get(path)).text()
    path = /<a rel="next" href="([^"]+)"/.exec(html)?.[1]
  }
  const tree = JSON.stringify(await readTree(request, '/handbook/'))
  expect(seen).toEqual([...tree.matchAll(/"(\/[^"]*)"/g)].map(([, href]) => href))
  expect(seen.length).toBeGreaterThan(45)
})

test('a category has its text, then a card for everything in it in order', async ({ page }) => {
  await page.goto('/handbook/building/')
  await expect(page.locator('.prose > p').first()).toBeVisible()
  const cards = page.locator('.page-body > .cards .card-title')
  await expect(cards.first()).toHaveText('Multi-stage builds')
  await expect(cards.last()).toHaveText('Languages')
  await cards.first().click()
  await expect(page).toHaveURL(/\/handbook\/building\/multi-stage-builds\/$/)
})

test('a tag page lists the pages that carry the tag, and all tags are listed', async ({ page }) => {
  await page.goto('/tags/')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^debugging/ })
    .click()
  await expect(page).toHaveURL(/\/tags\/debugging\/$/)
  await expect(page.getByRole('main').getByRole('link', { name: 'Debugging without a shell' })).toBeVisible()
})

test('tags keep their signs in addresses', async ({ page }) => {
  await page.goto(`${kitchen}/tags/c++/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C++')
  await expect(page.locator('.page-body .card-title')).toHaveText(['Plain Markdown', 'Ünï cödé'])
})

test('the home page leads to every category and to what changed last', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('.category h2')).toHaveText(['Handbook', 'Manual'])
  await expect(page.locator('.latest li')).toHaveCount(6)
})

test('an address that leads nowhere answers with 404 and a way on', async ({ page }) => {
  const response = await page.goto('/nothing/here/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await expect(page.getByRole('main').getByRole('link', { name: 'Handbook' })).toHaveAttribute(
    'href',
    '/handbook/',
  )
})

test('drafts are not published, nor are their aliases and navigation entries', async ({ request }) => {
  expect((await request.get(`${kitchen}/guides/draft/`)).status()).toBe(404)
  expect((await request.get(`${kitchen}/old/draft/`)).status()).toBe(404)
  expect(JSON.stringify(await readTree(request, `${kitchen}/guides/plain/`))).not.toContain('draft')
})

test('addresses follow the file path as Hugo makes them', async ({ page }) => {
  await page.goto(`${kitchen}/odd/mixed-case_name.v1/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mixed case')
  await page.goto(`${kitchen}/odd/ünï-cödé/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ünï cödé')
})

test('plain Markdown runs no code and keeps its text', async ({ page }) => {
  await page.goto(`${kitchen}/guides/plain/`)
  const body = page.locator('.prose')
  await expect(page).toHaveTitle('Plain Markdown · Kitchen')
  await expect(body).toContainText('braces {like this}, a < b, and raw HTML')
  await expect(body.locator('[onclick], script')).toHaveCount(0)
  await expect(body.getByText('Code', { exact: true })).not.toHaveAttribute('href', /./)
  await expect(body.getByRole('link', { name: 'The counter' })).toHaveAttribute(
    'href',
    '/docs/guides/counter/#after-the-counter',
  )
  await expect(body.getByRole('img')).toHaveJSProperty('naturalWidth', 80)
})

test('one article in an empty folder is a site', async ({ page, request }) => {
  const address = '/chainguard/chainguard-images/about/starter-images/'
  for (const alias of ['/chainguard/chainguard-images/', '/chainguard/chainguard-images/about/']) {
    const response = await request.get(`${single}${alias}differences-development-production/`, {
      maxRedirects: 0,
    })
    expect([response.status(), response.headers()['location']]).toEqual([301, address])
  }
  await page.goto(single)
  await page.keyboard.press('/')
  await page.keyboard.type('debugging distroless')
  await expect(page.getByRole('option').first()).toHaveText(/Starter variants of an image/)
  await page.goto(single + address)
  await expect(page.locator('.page-meta')).toHaveText('1 min read Last updated: 2025-01-17 07:52')
  await expect(page.getByRole('list', { name: 'Tags' }).getByRole('link')).toHaveText([
    'IMAGE VARIANTS',
    'PRODUCT',
    'CONCEPTUAL',
  ])
  await expect(page.getByRole('navigation', { name: 'On this page' }).getByRole('link')).toHaveText([
    'Debugging',
    'With a package manager',
  ])
})

/** The navigation tree that a page names. */
async function readTree(request: APIRequestContext, page: string): Promise<unknown> {
  const answer = await request.get(page)
  const [, address = ''] = /<fp-tree src="([^"]+)"/.exec(await answer.text()) ?? []
  return (await request.get(new URL(address, answer.url()).href)).json()
}

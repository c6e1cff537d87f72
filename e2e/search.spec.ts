import type { Page } from '@playwright/test'
import { kitchen } from './addresses.ts'
import { expect, test } from './test.ts'

/** Opens search, and asks; gives the options once they are there whole. */
async function searchFor(page: Page, query: string) {
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search' }).fill(query)
  await answered(page, query)
  return page.getByRole('listbox').getByRole('option')
}

async function answered(page: Page, query: string) {
  const list = page.getByRole('listbox')
  await expect(list).toHaveAttribute('data-query', query)
  await expect(list).toHaveAttribute('data-state', 'whole')
}

const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]')

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

test('search closes by its button, and opens with what was typed before', async ({ page }) => {
  await page.goto('/manual/')
  await searchFor(page, 'shell')
  await page.getByRole('button', { name: 'Close search' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('shell')
})

test('nothing of search is loaded until the reader opens it', async ({ page }) => {
  const loads: string[] = []
  page.on('request', (request) => loads.push(new URL(request.url()).pathname))
  await page.goto('/handbook/')
  expect(loads.filter((path) => /search/i.test(path))).toEqual([])
  await searchFor(page, 'shell')
  expect(loads.filter((path) => /search(Panel|Worker)|\/search\/index\.json/.test(path))).toHaveLength(3)
})

test('the dialog opens, and can be typed into, before any script of search has come', async ({ page }) => {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/searchPanel-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/')
  await page.keyboard.press('/')
  await page.keyboard.type('distroless')
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('distroless')
  letThrough()
  await answered(page, 'distroless')
  await expect(chosen(page)).toContainText(/distroless/i)
})

test('results are options that are links, chosen by arrows, followed by Enter', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'ephemeral container')
  const input = page.getByRole('combobox', { name: 'Search' })
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  await expect(chosen(page)).toContainText('Attach an ephemeral container')
  await expect(input).toHaveAttribute('aria-activedescendant', (await chosen(page).getAttribute('id')) ?? '')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).not.toContainText('Attach an')
  await page.keyboard.press('ArrowUp')
  await expect(chosen(page).locator('mark').first()).toHaveText(/ephemeral/i)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/debugging-without-a-shell\/#attach-an-ephemeral-container-in-kubernetes$/)
  await expect(page.getByRole('heading', { name: 'Attach an ephemeral container' })).toBeInViewport()
})

test('a result has its breadcrumb and a real excerpt, with the words marked in each', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'operating ephemeral')
  const group = page.getByRole('group', { name: /Debugging/ }).first()
  await expect(group.locator('.search-trail')).toHaveText('Handbook › Operating')
  await expect(group.locator('.search-trail mark')).toHaveText('Operating')
  await expect(group.locator('.search-excerpt mark').first()).toHaveText(/ephemeral/i)
})

test('Ctrl+Enter opens the result in a new tab, where its words are marked', async ({ page, context }) => {
  await page.goto('/')
  await searchFor(page, 'copy files out')
  const opened = context.waitForEvent('page')
  await page.keyboard.press('Control+Enter')
  const tab = await opened
  await expect(tab).toHaveURL(/\/debugging-without-a-shell\/#copy-files-out$/)
  await expect(tab.locator('mark').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('on arrival the words are marked in the article, until they are dismissed', async ({ page }) => {
  await page.goto('/')
  await (await searchFor(page, 'ephemeral')).first().click()
  const marks = page.locator('main mark')
  await expect(marks.first()).toHaveText(/^ephemeral$/i)
  const text = await page.locator('.prose').innerText()
  await page.getByRole('button', { name: 'Hide search marks' }).click()
  await expect(marks).toHaveCount(0)
  expect(await page.locator('.prose').innerText()).toBe(text)
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(marks).toHaveCount(0)
})

test('Escape dismisses the marks, too', async ({ page }) => {
  await page.goto('/')
  await (await searchFor(page, 'ephemeral')).first().click()
  await expect(page.locator('main mark').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('main mark')).toHaveCount(0)
})

test('a result on the same page closes the dialog, and marks the words', async ({ page }) => {
  await page.goto('/handbook/operating/debugging-without-a-shell/')
  await searchFor(page, 'copy files out')
  await page.getByRole('option', { name: /^Copy files out/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(/#copy-files-out$/)
  await expect(page.locator('main h2 mark').first()).toHaveText(/copy/i)
})

test('results are narrowed by category and by tag', async ({ page }) => {
  await page.goto('/')
  const options = await searchFor(page, 'image')
  const hrefs = () => options.evaluateAll((all) => all.map((option) => option.getAttribute('href') ?? ''))
  expect((await hrefs()).some((href) => href.startsWith('/handbook/'))).toBe(true)
  await page.getByRole('button', { name: 'Manual', exact: true }).click()
  await expect
    .poll(async () => (await hrefs()).filter((href) => !/^\/(manual|search)\//.test(href)))
    .toEqual([])
  expect(await hrefs()).not.toEqual([])
  await page.getByRole('button', { name: 'Manual', exact: true }).click()
  await page.getByRole('group', { name: 'Tag' }).getByRole('button').first().click()
  const tag = page.getByRole('group', { name: 'Tag' }).getByRole('button', { pressed: true })
  await expect(tag).toHaveCount(1)
  const tagPage = await tag.getAttribute('value')
  await expect(options.first()).toBeVisible()
  const [first = ''] = await hrefs()
  await page.goto(tagPage ?? '')
  await expect(page.getByRole('main').locator(`a[href="${first.replace(/#.*/, '')}"]`)).toBeVisible()
})

test('the keyboard reaches the filters, and the focus stays on what it chose', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'image')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Close search' })).toBeFocused()
  await page.keyboard.press('Tab')
  const handbook = page.getByRole('button', { name: 'Handbook', exact: true })
  await expect(handbook).toBeFocused()
  await page.keyboard.press('Space')
  await expect(handbook).toHaveAttribute('aria-pressed', 'true')
  await expect(handbook).toBeFocused()
})

test('the focus stays on a tag that moves to the front when it is chosen', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'image')
  const tag = page.getByRole('group', { name: 'Tag' }).getByRole('button')
  const name = await tag.last().innerText()
  await tag.last().press('Space')
  await expect(tag.first()).toHaveAttribute('aria-pressed', 'true')
  await expect(tag.first()).toHaveText(name)
  await expect(tag.first()).toBeFocused()
})

test('Enter before the answer has come follows the answer, not what was found before', async ({ page }) => {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/search/index.json', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/')
  await page.keyboard.press('/')
  await page.keyboard.type('copy files out')
  await page.keyboard.press('Enter')
  letThrough()
  await expect(page).toHaveURL(/\/debugging-without-a-shell\/#copy-files-out$/)
})

test('an empty input offers recent searches and the categories', async ({ page }) => {
  await page.goto('/')
  await (await searchFor(page, 'distroless')).first().click()
  await page.waitForURL(/handbook/)
  await page.keyboard.press('/')
  await expect(page.getByRole('group', { name: 'Recent searches' }).getByRole('option')).toHaveText([
    'distroless',
    'Clear recent searches',
  ])
  await expect(page.getByRole('group', { name: 'Categories' }).getByRole('option')).toHaveText([
    'Handbook',
    'Manual',
  ])
  await page.getByRole('option', { name: 'distroless', exact: true }).click()
  await answered(page, 'distroless')
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('distroless')
  await page.getByRole('combobox', { name: 'Search' }).fill('')
  await page.getByRole('option', { name: 'Clear recent searches' }).click()
  await expect(page.getByRole('group', { name: 'Recent searches' })).toHaveCount(0)
})

test('an empty answer says so, and offers the nearest words and the categories', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'distrobutionless')
  await expect(page.getByRole('status')).toContainText('Nothing found for “distrobutionless”')
  await expect(page.getByRole('group', { name: 'Categories' }).getByRole('option')).toHaveCount(2)
  await page.getByRole('group', { name: 'Did you mean' }).getByRole('option').first().click()
  await expect(page.getByRole('group', { name: 'Did you mean' })).toHaveCount(0)
  await expect(page.getByRole('option').locator('mark').first()).toBeVisible()
})

test('where a filter leaves nothing, the whole site can be searched', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'entrypoint')
  await page.getByRole('button', { name: 'Manual', exact: true }).click()
  await page.getByRole('combobox', { name: 'Search' }).fill('wxkvj')
  await answered(page, 'wxkvj')
  await page.getByRole('option', { name: 'Search everywhere' }).click()
  await expect(page.getByRole('option', { name: 'Search everywhere' })).toHaveCount(0)
})

test('text of the query never becomes markup', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, '<wxkvj>jkxwv')
  await expect(page.getByRole('status')).toContainText('Nothing found for “<wxkvj>jkxwv”')
  await expect(page.locator('.search wxkvj')).toHaveCount(0)
})

test('search works below a base path', async ({ page }) => {
  await page.goto(`${kitchen}/`)
  await searchFor(page, 'after the counter')
  await expect(chosen(page)).toHaveAttribute('href', '/docs/guides/counter/#after-the-counter')
  await expect(page.getByRole('option', { name: 'All results' })).toHaveAttribute(
    'href',
    '/docs/search/?q=after+the+counter',
  )
})

test('an older answer never takes the place of a newer one', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('/')
  const seen: string[] = []
  await page.exposeFunction('noteQuery', (query: string) => seen.push(query))
  await page.evaluate(() => {
    const list = document.querySelector('[role=listbox]')
    const note: unknown = Reflect.get(window, 'noteQuery')
    new MutationObserver(() => {
      if (list instanceof HTMLElement && typeof note === 'function') note(list.dataset['query'])
    }).observe(document.body, { subtree: true, attributeFilter: ['data-query'] })
  })
  await page.keyboard.type('distroless shell')
  await answered(page, 'distroless shell')
  const order = seen.map((query) => query.length)
  expect(order).toEqual(order.toSorted((one, other) => one - other))
})

test('a failed load is said, and trying again helps', async ({ page }) => {
  await page.route('**/search/index.json', (route) => route.abort(), { times: 2 })
  await page.goto('/')
  await page.keyboard.press('/')
  await expect(page.getByRole('status')).toContainText('could not be loaded')
  await page.getByRole('combobox', { name: 'Search' }).fill('distroless')
  await expect(page.getByRole('option').first()).toBeVisible()
})

test('a script that fails to load is said, and opening again helps', async ({ page }) => {
  await page.route('**/searchPanel-*.js*', (route) => route.abort(), { times: 1 })
  await page.goto('/')
  await page.keyboard.press('/')
  await expect(page.getByRole('status')).toContainText('could not be loaded')
  await page.keyboard.press('Escape')
  // While the dialog is still open, a slash is a letter of its input.
  await expect(page.getByRole('dialog')).toBeHidden()
  await searchFor(page, 'distroless')
  await expect(page.getByRole('option').first()).toBeVisible()
})

test('once loaded, search works offline, and says what is missing', async ({ page, context }) => {
  await page.goto('/')
  const options = await searchFor(page, 'distroless')
  await expect(options.first()).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('combobox', { name: 'Search' }).fill('shell')
  await answered(page, 'shell')
  await page.getByRole('combobox', { name: 'Search' }).fill('distroless')
  await answered(page, 'distroless')
  await expect(chosen(page)).toContainText(/distroless/i)
})

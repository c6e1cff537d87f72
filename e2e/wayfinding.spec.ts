import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { speculationSource } from '../lib/outputs/speculation-source.ts'
import { own } from './addresses.ts'
import { expect, test } from './test.ts'

const article = '/handbook/building/languages/go/'
const tree = (page: Page) => page.getByRole('navigation', { name: 'Articles' })

test.describe('the sidebar', () => {
  test.use({ viewport: { width: 1280, height: 420 } })

  const scrolled = (page: Page) => page.locator('#sidebar').evaluate((sidebar) => sidebar.scrollTop)

  test('keeps open branches and how far it is scrolled, before anything is painted', async ({ page }) => {
    // What is painted is looked at in every frame, also in those before the page is there.
    await page.addInitScript(() => {
      const frames: string[] = []
      const shifts: PerformanceEntry[] = []
      const look = () => {
        const sidebar = document.querySelector('#sidebar')
        const open = sidebar?.querySelectorAll('[data-branch=open]').length
        if (sidebar) frames.push(`${sidebar.scrollTop} ${open}`)
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
      Object.assign(window, { frames, shifts })
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
        type: 'layout-shift',
        buffered: true,
      })
    })
    await page.goto(article)
    await tree(page).getByRole('button', { name: 'Manual' }).click()
    await tree(page).getByRole('button', { name: 'Writing' }).click()
    const link = tree(page).getByRole('link', { name: 'Markdown', exact: true })
    await link.scrollIntoViewIfNeeded()
    const before = await scrolled(page)
    const place = await link.boundingBox()
    expect(before).toBeGreaterThan(0)
    await link.click()
    await expect(page).toHaveURL(/\/markdown\/$/)
    await expect(tree(page).getByRole('button', { name: 'Languages' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    await expect(tree(page).getByRole('link', { name: 'Python', exact: true })).toBeAttached()
    expect(await scrolled(page)).toBe(before)
    expect(await tree(page).locator('[aria-current=page]').boundingBox()).toEqual(place)
    const seen = await page.evaluate(() => Object.assign({ frames: [], shifts: [] }, window))
    expect(new Set(seen.frames).size).toBe(1)
    expect(seen.shifts).toEqual([])
  })

  test('shows the entry of the page, however far down it is, and leaves the page where it is', async ({
    page,
  }) => {
    await page.goto('/manual/site/accessibility-and-scripts/')
    await expect(tree(page).locator('[aria-current=page]')).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('shows it on a small screen, when it is opened', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 420 })
    await page.goto('/manual/site/accessibility-and-scripts/')
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(tree(page).locator('[aria-current=page]')).toBeInViewport({ ratio: 1 })
  })
})

test.describe('the contents', () => {
  test.use({ viewport: { width: 1440, height: 700 }, contextOptions: { reducedMotion: 'reduce' } })

  const current = (page: Page) => page.locator('#TableOfContents [aria-current=location]')

  test('mark each section in its turn, down to a short last one', async ({ page }) => {
    await page.goto('/manual/site/configuration/')
    const entries = await page.locator('#TableOfContents a').allTextContents()
    const seen: string[] = []
    const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    for (let top = 0; top < end + 60; top += 60) {
      await page.evaluate((y) => scrollTo(0, y), top)
      await page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)))
      const text = await current(page).innerText()
      if (text !== seen.at(-1)) seen.push(text)
    }
    expect(seen.filter((text) => !entries.includes(text))).toEqual([])
    expect(seen.at(-1)).toBe(entries.at(-1))
    // Only what is shorter than a step may be passed over.
    expect(seen.length).toBeGreaterThan(entries.length - 3)
  })

  test('mark the section that was jumped to, also where the page ends too soon for it', async ({ page }) => {
    await page.goto('/manual/site/configuration/')
    const links = page.locator('#TableOfContents a')
    for (const link of (await links.all()).slice(-4)) {
      await link.click()
      await expect(current(page)).toHaveText(await link.innerText())
    }
  })
})

test.describe('the link of a heading', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('is reached by keyboard, copies the whole address, and says so', async ({ page }) => {
    await page.goto(article)
    const link = page.getByRole('heading', { name: 'Build and run', exact: true }).locator('+ a')
    await expect(link).toHaveCSS('opacity', '0')
    await link.focus()
    await expect(link).toHaveCSS('opacity', '1')
    await page.keyboard.press('Enter')
    await expect(page.locator('[aria-live=polite]').last()).toHaveText('Link copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${own}${article}#build-and-run`)
    await expect(page).toHaveURL(/#build-and-run$/)
  })

  test('takes no room, and is as large as a finger needs on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(article)
    for (const link of await page.locator('.heading-anchor').all()) {
      const box = await link.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('links of headings and the link to the top are links', async ({ page }) => {
    await page.goto(article)
    await page.getByRole('heading', { name: 'Build and run', exact: true }).locator('+ a').click()
    await expect(page).toHaveURL(/#build-and-run$/)
    await page.getByRole('link', { name: 'Back to top' }).click()
    await expect(page).toHaveURL(/#top$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Keyboard' })).toBeHidden()
  })
})

test('back to top comes up when one has scrolled, and never on a short page', async ({ page }) => {
  await page.goto(article)
  const link = page.getByRole('link', { name: 'Back to top' })
  await expect(link).not.toBeInViewport()
  await page.evaluate(() => scrollTo({ top: innerHeight * 2, behavior: 'instant' }))
  await expect(link).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 1280, height: 1600 })
  await page.goto('/tags/')
  await page.evaluate(() => scrollTo({ top: innerHeight, behavior: 'instant' }))
  await expect(link).not.toBeInViewport()
})

test('search engines are told the breadcrumbs', async ({ page }) => {
  await page.goto(article)
  const list = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  const crumbs = await page
    .getByRole('navigation', { name: 'Breadcrumbs' })
    .getByRole('link')
    .allTextContents()
  expect(list.itemListElement.map(({ name }: { name: string }) => name)).toEqual([...crumbs, 'Go'])
  expect(list.itemListElement[1].item).toBe('https://fingerpost.example/handbook/')
})

test.describe('by keyboard', () => {
  test('n and p go to the next and the previous page, and not while one types', async ({ page }) => {
    await page.goto(article)
    const next = page.getByRole('navigation', { name: 'Previous and next page' }).getByRole('link').last()
    const address = (await next.getAttribute('href')) ?? ''
    await page.keyboard.press('Control+n')
    await page.keyboard.press('n')
    await expect(page).toHaveURL(own + address)
    await page.keyboard.press('p')
    await expect(page).toHaveURL(own + article)
    await page.keyboard.press('/')
    await page.getByRole('combobox').pressSequentially('np?')
    await expect(page.getByRole('combobox')).toHaveValue('np?')
    await expect(page).toHaveURL(own + article)
  })

  test('? shows the keys, which can be switched off for all pages and on again', async ({ page }) => {
    await page.goto(article)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Keyboard' })
    await expect(help.getByRole('button', { name: 'Close' })).toBeFocused()
    await expect(help.getByRole('term')).toHaveText([
      'Search',
      'Next page',
      'Previous page',
      'These keys',
      'Close what is open',
    ])
    expect((await new AxeBuilder({ page }).include('dialog.keys').analyze()).violations).toEqual([])
    await page.keyboard.press('n')
    await help.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await page.goto('/manual/')
    for (const key of ['?', 'n', '/']) await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL(/\/manual\/$/)
    await page.getByRole('button', { name: 'Keyboard' }).click()
    await help.getByRole('checkbox').check()
    await help.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('?')
    await expect(help).toBeVisible()
  })
})

test.describe('the next page', () => {
  const policy = (rules: string) =>
    `default-src 'none'; script-src 'self' ${rules}; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'`

  test('is there before its link is followed, under a strict policy', async ({ page }) => {
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.route(own + article, async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'content-security-policy': policy(speculationSource('')) }
      await route.fulfill({ response, headers })
    })
    const browser = await page.context().newCDPSession(page)
    await browser.send('Preload.enable')
    const ready = new Promise((resolve) =>
      browser.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
        if (status === 'Ready') resolve(prefetchUrl)
      }),
    )
    await page.goto(article)
    const link = page.locator('a[rel=next]')
    await link.hover()
    expect(await ready).toBe(own + (await link.getAttribute('href')))
    await link.click()
    await expect(page).not.toHaveURL(own + article)
    const [entry] = await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((each) => each.toJSON()),
    )
    expect(entry.deliveryType).toBe('navigational-prefetch')
    expect(said).toEqual([])
  })

  test('is fetched once where the browser knows no rules, and nothing else is', async ({ page }) => {
    await page.addInitScript(() => {
      HTMLScriptElement.supports = () => false
    })
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname)
    })
    await page.goto(article)
    const link = page.locator('a[rel=next]')
    const fetched = page.waitForRequest((request) => request.resourceType() === 'fetch')
    await link.hover()
    await fetched
    await page.locator('h1').hover()
    await link.hover()
    await page.getByRole('link', { name: 'Build and run' }).hover()
    const other = page.waitForRequest((request) => request.url().endsWith('/handbook/'))
    await page
      .getByRole('navigation', { name: 'Breadcrumbs' })
      .getByRole('link', { name: 'Handbook' })
      .hover()
    await other
    expect(asked).toEqual([await link.getAttribute('href'), '/handbook/'])
  })

  for (const reducedMotion of ['no-preference', 'reduce'] as const)
    test(`comes with a transition, unless the reader wants less motion: ${reducedMotion}`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion })
      await page.addInitScript(() =>
        addEventListener('pagereveal', ({ viewTransition }) =>
          sessionStorage.setItem('transition', String(viewTransition !== null)),
        ),
      )
      await page.goto(article)
      await page.locator('a[rel=next]').click()
      await expect(page).not.toHaveURL(own + article)
      await expect
        .poll(() => page.evaluate(() => sessionStorage.getItem('transition')))
        .toBe(String(reducedMotion === 'no-preference'))
    })
})

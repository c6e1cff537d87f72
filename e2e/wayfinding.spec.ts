import { expect, type Page, test } from '@playwright/test'

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
    await page.goto('/manual/writing/shortcodes/')
    await expect(tree(page).locator('[aria-current=page]')).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('shows it on a small screen, when it is opened', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 420 })
    await page.goto('/manual/writing/shortcodes/')
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

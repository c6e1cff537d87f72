import type { Page } from '@playwright/test'
import { templates } from './templates.ts'
import { expect, test } from './test.ts'

interface Stop {
  /** Accessible name, near enough to tell stops apart in a message. */
  name: string
  /** Whether something else hides all of it, or the window ends before it. */
  isHidden: boolean
  hasOutline: boolean
}

/** Where the focus is, or undefined on the document itself. */
function currentStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
    const hit = document.elementFromPoint(x, y)
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    // The field of search shows the focus on what is around it.
    const ring = element.closest('.search-field:focus-within')
    return {
      name: `${element.localName} ${element.ariaLabel ?? element.textContent?.trim().slice(0, 40)}`,
      isHidden: !hit || !(element.contains(hit) || hit.contains(element)),
      hasOutline: (outlineStyle !== 'none' && outlineWidth !== '0px') || ring !== null,
    }
  })
}

/** How many stops the keyboard must have on the page as it is shown: whatever a pointer could use. */
function countTargets(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(
        (each) => each instanceof HTMLElement && each.tabIndex >= 0 && each.checkVisibility(),
      ).length,
  )
}

for (const [name, address] of Object.entries(templates))
  for (const width of [375, 1440])
    test(`the keyboard reaches everything on ${name}, and is always seen, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 700 })
      await page.goto(address, { waitUntil: 'networkidle' })
      const targets = await countTargets(page)
      const stops: Stop[] = []
      await page.keyboard.press('Tab')
      for (
        let stop = await currentStop(page);
        stop && stops.length <= targets;
        stop = await currentStop(page)
      ) {
        stops.push(stop)
        await page.keyboard.press('Tab')
      }
      expect(stops.filter(({ isHidden }) => isHidden)).toEqual([])
      expect(stops.filter(({ hasOutline }) => !hasOutline)).toEqual([])
      expect(stops.length).toBeGreaterThanOrEqual(targets)
    })

test('the focus is never below the header when one goes back', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 700 })
  await page.goto('/manual/writing/markdown/')
  await page.locator('.pagination a').last().focus()
  const hidden: Stop[] = []
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Shift+Tab')
    const stop = await currentStop(page)
    if (stop?.isHidden) hidden.push(stop)
  }
  expect(hidden).toEqual([])
})

test('the menu opens, closes and gives way by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 })
  await page.goto('/handbook/building/')
  const menu = page.getByRole('button', { name: 'Menu' })
  const drawer = page.locator('#sidebar')
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Close navigation' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(drawer).toBeHidden()
  await expect(menu).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(menu).toBeFocused()
  await page.keyboard.press('Enter')
  await drawer.getByRole('link').last().focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(drawer).toBeHidden()
  expect((await currentStop(page))?.isHidden).toBe(false)
})

test('the menu is there on pages without a sidebar too, and without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 700 },
  })
  const page = await context.newPage()
  for (const path of ['/', '/search/', '/nothing/']) {
    await page.goto(new URL(path, baseURL).href)
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(page.locator('#sidebar').getByRole('link', { name: 'Handbook' }).first()).toBeVisible()
  }
  await context.close()
})

test('the theme is chosen by keyboard, and its button says which one it is', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Theme: system' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the contents fold and lead on by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 })
  await page.goto('/manual/writing/markdown/')
  await page.locator('.toc summary').focus()
  await page.keyboard.press('Enter')
  const last = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').last()
  await last.focus()
  await page.keyboard.press('Enter')
  const id = new URL(page.url()).hash.slice(1)
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
})

test('a wide table scrolls inside itself by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/manual/site/configuration/')
  const table = page.getByRole('group', { name: 'Table' }).first()
  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0)
})

test('code is copied by keyboard, and the button says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/manual/start/quick-start/')
  const button = page.locator('.copy').first()
  await button.focus()
  await expect(button).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(button).toHaveText('Copied')
})

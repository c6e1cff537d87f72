import { kitchen, wide } from './addresses.ts'
import { expect, test } from './test.ts'

const article = '/handbook/building/languages/go/'

test('a hash in another case, or with rubbish behind it, leads to its heading', async ({ page }) => {
  await page.goto('/handbook/operating/debugging-without-a-shell/#Copy-Files-Out).')
  await expect(page).toHaveURL(/#copy-files-out$/)
  await expect(page.getByRole('heading', { name: 'Copy files out' })).toBeInViewport()
  await page.goto('/handbook/operating/helm/#nothing-of-the-kind')
  await expect(page).toHaveURL(/#nothing-of-the-kind$/)
})

test('a tap beside the open menu closes it, and presses nothing', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 })
  await page.goto(article)
  await page.getByRole('button', { name: 'Menu' }).click()
  const tree = page.getByRole('navigation', { name: 'Articles' })
  await expect(tree).toBeVisible()
  const theme = await page.locator('fp-theme button').boundingBox()
  await page.mouse.click((theme?.x ?? 0) + (theme?.width ?? 0) - 4, (theme?.y ?? 0) + 8)
  await expect(tree).toBeHidden()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the tree marks the page and opens its branch', async ({ page }) => {
      await page.goto(article)
      const tree = page.getByRole('navigation', { name: 'Articles' })
      await expect(tree.locator('[aria-current=page]')).toHaveText('Go')
      await expect(tree.getByRole('link', { name: 'Python', exact: true })).toBeVisible()
      await expect(tree.getByRole('link', { name: 'Certificates' })).toBeVisible()
      await expect(tree.getByRole('link', { name: 'Helm' })).toHaveCount(0)
    })

    test('a closed branch opens by following its link', async ({ page }) => {
      await page.goto(article)
      const tree = page.getByRole('navigation', { name: 'Articles' })
      await tree.getByRole('link', { name: 'Operating' }).click()
      await expect(page).toHaveURL(/\/handbook\/operating\/$/)
      await expect(tree.getByRole('link', { name: 'Helm' })).toBeVisible()
    })

    test('on a small screen the tree opens from the menu button and closes with Escape', async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 700 })
      await page.goto(article)
      const tree = page.getByRole('navigation', { name: 'Articles' })
      await expect(tree).toBeHidden()
      await page.getByRole('button', { name: 'Menu' }).click()
      await expect(tree).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(tree).toBeHidden()
    })

    test('a menu of front matter makes the tree where the site says so', async ({ page }) => {
      await page.goto(`${kitchen}/guides/plain/`)
      const tree = page.getByRole('navigation', { name: 'Articles' })
      await expect(tree.locator(':scope > ul > li > a, :scope > ul > li > details > summary')).toHaveText([
        'Guides',
        'Elsewhere',
      ])
      await expect(tree.locator('[aria-current=page]')).toHaveText('Plain Markdown')
      await expect(tree.locator('ul ul a:visible')).toHaveText(['Plain Markdown', 'A page that counts'])
      await tree.getByText('Elsewhere').click()
      await expect(tree.getByRole('link', { name: /^An entry below/ })).toBeVisible()
    })
  })
}

test('a button opens a branch in place, by keyboard, and loads the tree once', async ({ page }) => {
  const loads: string[] = []
  page.on('request', (request) => loads.push(new URL(request.url()).pathname))
  await page.goto(article)
  const tree = page.getByRole('navigation', { name: 'Articles' })
  const button = tree.getByRole('button', { name: 'Operating' })
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await tree.getByRole('link', { name: 'Operating' }).focus()
  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(tree.getByRole('link', { name: 'Helm' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${article}$`))
  await button.press('Enter')
  await expect(tree.getByRole('link', { name: 'Helm' })).toBeHidden()
  await tree.getByRole('button', { name: 'Manual' }).click()
  await tree.getByRole('button', { name: 'Writing' }).click()
  await tree.getByRole('button', { name: 'Components' }).click()
  await expect(tree.getByRole('link', { name: 'Callouts' })).toBeVisible()
  expect(loads.filter((path) => path.startsWith('/_fingerpost/navigation-'))).toHaveLength(1)
})

test('the skip link is the first stop of the keyboard and leads to the text', async ({ page }) => {
  await page.goto(article)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
})

test('of a long category the entries around the page are there, and the others on demand', async ({
  page,
}) => {
  await page.goto(`${wide}/functions/f30/`)
  const tree = page.getByRole('navigation', { name: 'Articles' })
  const entries = tree.getByRole('link', { name: /^Function \d/ })
  await expect(entries).toHaveText(Array.from({ length: 15 }, (_, index) => `Function ${index + 23}`))
  await tree.getByRole('link', { name: 'Show all 60' }).press('Enter')
  await expect(entries).toHaveText(Array.from({ length: 60 }, (_, index) => `Function ${index}`))
  await expect(tree.locator('[aria-current=page]')).toHaveText('Function 30')
  await expect(entries.first()).toBeFocused()
  await expect(page).toHaveURL(/\/f30\/$/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the others of a long category are on its page', async ({ page }) => {
    await page.goto(`${wide}/functions/f30/`)
    await page.getByRole('link', { name: 'Show all 60' }).click()
    await expect(page).toHaveURL(`${wide}/functions/`)
    await expect(page.getByRole('main').getByRole('link', { name: 'Function 59' })).toBeVisible()
  })
})

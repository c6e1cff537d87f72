import { hugo } from './addresses.ts'
import { expect, test } from './test.ts'

const calls = `${hugo}/docs/shortcodes/`

test('shortcodes of every kind stand in the article', async ({ page }) => {
  await page.goto(calls)
  const prose = page.locator('.prose')
  await expect(prose.locator('p').first()).toHaveText('Version 1.2, 1.2 and 1.2, by new & <old>.')
  await expect(prose.locator('mark.badge')).toHaveText('new & <old>')
  await expect(prose.getByText('Hello from a snippet.').locator('strong')).toHaveText('a snippet')
  await expect(
    page.getByRole('complementary', { name: 'Note' }).getByRole('link', { name: 'link', exact: true }),
  ).toHaveAttribute('href', '/docs/moved/')
  await expect(prose.locator('.box em')).toHaveText('Boxed')
  await expect(prose.locator('.box')).toHaveAttribute('data-code', '#f00')
  await expect(prose.getByText('Still here.')).toBeVisible()
})

test('a script in a call does not run, where raw HTML is not allowed', async ({ page }) => {
  await page.goto(calls)
  await expect(page).toHaveTitle(/All shortcodes/)
  await expect(page.locator('.prose script')).toHaveCount(0)
})

test('the contents have headings of {{% %}} down to the level that the project sets, and none of {{< >}}', async ({
  page,
}) => {
  await page.goto(calls)
  await expect(page.locator('#TableOfContents a')).toHaveText(['Calls', 'In the contents'])
  await expect(page.locator('#not-in-the-contents')).toBeVisible()
})

test('a player loads nothing of its provider before it is clicked', async ({ page }) => {
  const asked: string[] = []
  await page.route(/youtube/, (route) => {
    asked.push(new URL(route.request().url()).hostname)
    return route.fulfill({ contentType: 'text/html', body: '<p>Player</p>' })
  })
  await page.goto(calls, { waitUntil: 'networkidle' })
  await page.locator('fp-player').scrollIntoViewIfNeeded()
  const player = page.locator('fp-player:defined')
  await expect(player.locator('iframe')).toHaveCount(0)
  expect(asked).toEqual([])
  await player.getByRole('link').press('Enter')
  await expect(player.locator('iframe')).toHaveAttribute('title', 'A film')
  await expect(page.frameLocator('fp-player iframe').getByText('Player')).toBeVisible()
  expect(asked).toEqual(['www.youtube-nocookie.com'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a player is a link to the page of the video', async ({ page }) => {
    await page.goto(calls)
    await expect(page.locator('fp-player a')).toHaveAttribute('href', 'https://www.youtube.com/watch?v=abc')
  })
})

const published: [path: string, status: number][] = [
  ['/journal/2024/beginning/', 200],
  ['/blog/first/', 404],
  ['/files/plain.txt', 200],
  ['/docs/moved/square.svg', 200],
  ['/images/dot.svg', 200],
  ['/images/unused.svg', 404],
  ['/authors/ada/', 200],
  ['/snippets/parts/hello/', 404],
  ['/docs/index.xml', 200],
]
for (const [path, status] of published)
  test(`${path} answers ${status}`, async ({ request }) => {
    expect((await request.get(hugo + path)).status()).toBe(status)
  })

test('images beside a bundle and of assets are shown', async ({ page }) => {
  for (const address of [`${hugo}/docs/moved/`, calls]) {
    await page.goto(address)
    const image = page.locator('.prose img').first()
    await image.scrollIntoViewIfNeeded()
    await expect(image).toHaveJSProperty('complete', true)
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
  }
})

test('a section page follows the fields of Doks', async ({ page }) => {
  await page.goto(`${hugo}/docs/`)
  await expect(page.locator('.sidebar')).toBeHidden()
  await expect(page.getByRole('main').getByRole('link', { name: 'Elsewhere' })).toHaveAttribute(
    'href',
    'https://example.org/else',
  )
  await page.goto(`${hugo}/quiet/`)
  await expect(page.getByRole('main').getByText('Inside of quiet')).toHaveCount(0)
  expect((await page.request.get(`${hugo}/quiet/inside/`)).status()).toBe(200)
})

import { readdir, readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { columnWidth } from '../lib/images/column.ts'
import { photo } from '../lib/images/picture.fixture.ts'
import { listen } from '../lib/serve/listen.ts'
import { createStaticHandler } from '../lib/serve/static-server.ts'
import { runCommand } from './cli.ts'
import { type ContentFolder, makeContentFolder } from './content-folder.ts'
import { expect, test } from './test.ts'

// All tests look at one site, which is built first, and may have to wait for the builds of other tests.
test.describe.configure({ mode: 'default', timeout: 240_000 })

const words = 'Word after word, and no end of them. '.repeat(8)
const pictures = `---
title: Pictures
---

![Lead](lead.jpg)

## After the lead

{{< figure src="small.png" alt="Small" width="320" link="small.png" >}}

![Drawing](drawing.svg)

${`${words}\n\n`.repeat(60)}

![Last](last.jpg)

## After the last

![Broken](broken.png)
`

let site: ContentFolder
let server: Server
let url: string
let printed: string
let environment: Record<string, string>

test.beforeAll(async () => {
  // Builds of other tests go first.
  test.setTimeout(180_000)
  site = await makeContentFolder({
    'guides/pictures.md': pictures,
    'guides/lead.jpg': await photo(2000, 1250).jpeg({ quality: 95 }).toBuffer(),
    'guides/small.png': await photo(1408, 704).png().toBuffer(),
    'guides/last.jpg': await photo(1408, 880).jpeg({ quality: 95 }).toBuffer(),
    'guides/drawing.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z"/></svg>',
    'guides/broken.png': 'no picture',
  })
  environment = { CONTENT_DIR: site.content, OUT_DIR: site.out, BASE_PATH: '/docs' }
  const built = await runCommand('build', environment)
  printed = built.printed
  expect(built.status, printed).toBe(0)
  const served = await listen(createStaticHandler(site.out), 0)
  server = served.server
  url = `${served.url}/docs/guides/pictures/`
})

test.afterAll(() => server.close())

/** The address that a browser chose for a picture, on a screen of that width and density. */
async function chosen(browser: Browser, name: string, width: number, density: number): Promise<string> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: density })
  try {
    await page.goto(url)
    const image = page.getByRole('img', { name })
    await expect(image).toHaveJSProperty('complete', true)
    return await image.evaluate((element: HTMLImageElement) => element.currentSrc)
  } finally {
    await page.close()
  }
}

const screens: [name: string, width: number, density: number, file: number][] = [
  ['Lead', 320, 1, 352],
  ['Lead', 375, 2, 704],
  ['Lead', 1440, 1, 704],
  ['Lead', 1440, 2, 1408],
  ['Small', 1440, 1, 352],
  ['Small', 1440, 2, 704],
]

for (const [name, width, density, file] of screens)
  test(`${name}, on a screen ${width} wide of density ${density}, comes ${file} pixels wide`, async ({
    browser,
  }) => {
    expect(await chosen(browser, name, width, density)).toMatch(
      new RegExp(`/docs/_fingerpost/images/\\w+-${file}\\.webp$`),
    )
  })

test('the column is as wide as the build thinks', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(url)
  expect((await page.locator('.prose').boundingBox())?.width).toBe(columnWidth)
})

for (const width of [375, 768, 1440])
  test(`nothing moves when the pictures come, on a screen ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    let asked = 0
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/(guides|images)\/.+\.(webp|jpg|png|svg)$/, async (route) => {
      asked++
      await released
      await route.continue()
    })
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    await expect.poll(() => asked).toBeGreaterThan(2)
    const before = await places(page)
    release()
    for (const name of ['Lead', 'Small', 'Drawing']) {
      await expect(page.getByRole('img', { name })).toHaveJSProperty('complete', true)
    }
    expect(await places(page)).toEqual(before)
  })

/**
 * Where each picture that can be read stands, and how large it is. All files of these have whole
 * sides; of others a side is rounded, so that they may grow by less than a pixel.
 */
async function places(page: Page): Promise<number[][]> {
  return page.locator('.prose :is(img:not([alt=Broken]), h2)').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height]
    }),
  )
}

test('the first picture is loaded at once, one far down when it comes near', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(url)
  await expect(page.getByRole('img', { name: 'Lead' })).toHaveAttribute('fetchpriority', 'high')
  await expect(page.getByRole('img', { name: 'Lead' })).not.toHaveAttribute('loading')
  await expect(page.locator('link[rel=preload]')).toHaveCount(0)
  const last = page.getByRole('img', { name: 'Last' })
  const [file = ''] = /[^/ ]+-704\.webp/.exec((await last.getAttribute('srcset')) ?? '') ?? []
  expect(file).not.toBe('')
  expect(asked.filter((address) => address.endsWith(file))).toEqual([])
  await last.scrollIntoViewIfNeeded()
  await expect(last).toHaveJSProperty('complete', true)
  expect(asked.filter((address) => address.endsWith(file))).toHaveLength(1)
})

test('variants are kept for good, originals stay at their addresses', async ({ page, request }) => {
  await page.goto(url)
  const image = page.getByRole('img', { name: 'Small' })
  const address = await image.evaluate((element: HTMLImageElement) => element.currentSrc)
  expect((await request.get(address)).headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  const link = page.locator('a', { has: image })
  await expect(link).toHaveAttribute('href', '/docs/guides/small.png')
  const original = await request.get(new URL('/docs/guides/small.png', url).href)
  expect((await original.body()).equals(await readFile(join(site.content, 'guides/small.png')))).toBe(true)
})

test('a picture that cannot be read is named, and shown as it is', async ({ page }) => {
  expect(printed).toMatch(/guides\/pictures\.md:\d+:1 warning: the image broken\.png cannot be read: /)
  await page.goto(url)
  const broken = page.getByRole('img', { name: 'Broken' })
  await expect(broken).toHaveAttribute('src', '/docs/guides/broken.png')
  await expect(broken).not.toHaveAttribute('srcset')
})

test('a second build makes no picture again, and publishes the same files', async () => {
  expect(printed).toMatch(/3 of 3 pictures resized/)
  const folder = join(site.out, '_fingerpost/images')
  const before = (await readdir(folder)).sort()
  expect(before).toHaveLength(9)
  const again = await runCommand('build', environment)
  expect(again.printed).toMatch(/0 of 3 pictures resized/)
  expect((await readdir(folder)).sort()).toEqual(before)
})

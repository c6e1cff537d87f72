import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { build } from '../lib/commands/build.ts'
import { projectFolder, workFolder } from '../lib/project.ts'
import { listen } from '../lib/serve/listen.ts'
import { createStaticHandler } from '../lib/serve/static-server.ts'
import { browserArguments, findBrowser } from './find-browser.ts'

/** A picture of one page as one reader sees it. */
interface Shot {
  path: string
  width: number
  height?: number
  options?: BrowserContextOptions
  /** What to do before it is taken. */
  prepare?: (page: Page) => Promise<void>
}

/** Pictures side by side, as one file. */
interface Sheet {
  /** From the project's folder. */
  file: string
  shots: Shot[]
}

const gallery = 'content/manual/site/gallery'
const sizes = [1440, 768, 375]
const article = '/handbook/building/multi-stage-builds/'

/** A template at three widths, in light and, below, in dark. */
function everySize(name: string, path: string, prepare?: Shot['prepare']): Sheet {
  const shots = (['light', 'dark'] as const).flatMap((colorScheme) =>
    sizes.map((width) => ({ path, width, options: { colorScheme }, ...(prepare && { prepare }) })),
  )
  return { file: `${gallery}/${name}.webp`, shots }
}

const sheets: Sheet[] = [
  { file: '.github/article-light.webp', shots: [{ path: article, width: 1440 }] },
  {
    file: '.github/article-dark.webp',
    shots: [{ path: article, width: 1440, options: { colorScheme: 'dark' } }],
  },
  everySize('home', '/'),
  everySize('category', '/handbook/building/'),
  everySize('article', article),
  everySize('search', '/search/?q=image', (page) => page.getByRole('option').first().waitFor()),
  everySize('tags', '/tags/'),
  everySize('not-found', '/docs/debugging-shell/', (page) =>
    page.getByRole('heading', { name: 'Closest pages' }).waitFor(),
  ),
  {
    file: `${gallery}/readers.webp`,
    shots: [
      { path: article, width: 1024, prepare: turnAround },
      { path: article, width: 1024, options: { forcedColors: 'active' } },
      { path: article, width: 700, prepare: (page) => page.emulateMedia({ media: 'print' }) },
    ],
  },
]

/** What a language that is written from right to left does to the layout. */
async function turnAround(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
}

/** How wide a sheet is, in pixels; its rows are as high as they must be for that. */
const sheetWidth = 1200

/** A reader of README or manual should not wait for a picture: this is the most that one may weigh. */
const mostBytes = 100_000

/** How good a picture is, from 0 to 1; the first of them that fits is taken. */
const qualities = [0.85, 0.75, 0.65, 0.55]

async function takeShot(browser: Browser, url: string, shot: Shot): Promise<string> {
  const { path, width, height = 900, options, prepare } = shot
  const context = await browser.newContext({
    ...options,
    reducedMotion: 'reduce',
    viewport: { width, height },
  })
  const page = await context.newPage()
  await page.goto(url + path, { waitUntil: 'networkidle' })
  await prepare?.(page)
  const picture = await page.screenshot()
  await context.close()
  return `data:image/png;base64,${picture.toString('base64')}`
}

/**
 * Draws pictures of one height into rows, and gives the whole as WebP, which Playwright cannot write.
 * @throws where it weighs too much at any quality
 */
async function compose(browser: Browser, pictures: readonly string[]): Promise<Buffer> {
  for (const quality of qualities) {
    const sheet = await draw(browser, pictures, quality)
    if (sheet.length <= mostBytes) return sheet
  }
  throw new Error(`a sheet of ${pictures.length} pictures weighs more than ${mostBytes} bytes`)
}

async function draw(browser: Browser, pictures: readonly string[], quality: number): Promise<Buffer> {
  const page = await browser.newPage()
  const encoded = await page.evaluate(
    async ({ pictures, sheetWidth, quality, perRow }) => {
      const gap = pictures.length > 1 ? 16 : 0
      const images = await Promise.all(
        pictures.map(async (source) => {
          const image = new Image()
          image.src = source
          await image.decode()
          return image
        }),
      )
      const first = images.slice(0, perRow)
      const widths = first.reduce((sum, { width }) => sum + width, 0)
      const scale = (sheetWidth - gap * (first.length - 1)) / widths
      const rowHeight = (first[0]?.height ?? 0) * scale
      const rows = Math.ceil(images.length / perRow)
      const canvas = document.createElement('canvas')
      canvas.width = sheetWidth
      canvas.height = Math.round(rows * rowHeight + (rows - 1) * gap)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('the browser has no canvas')
      context.imageSmoothingQuality = 'high'
      let x = 0
      images.forEach((image, index) => {
        if (index % perRow === 0) x = 0
        const y = Math.floor(index / perRow) * (rowHeight + gap)
        context.drawImage(image, x, y, image.width * scale, rowHeight)
        x += image.width * scale + gap
      })
      return canvas.toDataURL('image/webp', quality)
    },
    { pictures, sheetWidth, quality, perRow: Math.min(pictures.length, sizes.length) },
  )
  await page.close()
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64')
}

/** Builds the own site, and writes the pictures of README and manual anew. */
const out = join(workFolder, 'screenshots')
await build(
  { content: join(projectFolder, 'content'), out },
  { now: new Date(), drafts: false, future: false, expired: false },
)
const { server, url } = await listen(createStaticHandler(out), 0)
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
await mkdir(join(projectFolder, gallery), { recursive: true })
for (const { file, shots } of sheets) {
  const pictures: string[] = []
  for (const shot of shots) pictures.push(await takeShot(browser, url, shot))
  const sheet = await compose(browser, pictures)
  await writeFile(join(projectFolder, file), sheet)
  console.log(`${file}: ${Math.round(sheet.length / 1024)} KB`)
}
await browser.close()
server.close()

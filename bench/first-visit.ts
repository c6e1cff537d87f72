import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Page, Response } from '@playwright/test'

/** What a browser fetches for the first visit of a page; bytes as brotli packs the bodies at its best. */
export interface FirstVisit {
  script: number
  style: number
  all: number
  requests: number
  /** Origins that were asked. */
  hosts: Set<string>
}

const compress = promisify(brotliCompress)

/** Opens a page in a browser that has kept nothing, and waits until nothing more is fetched. */
export async function measureFirstVisit(page: Page, address: string): Promise<FirstVisit> {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(address, { waitUntil: 'networkidle' })
  const ofWeb = responses.filter((response) => response.url().startsWith('http'))
  const files = await Promise.all(
    ofWeb.map(async (response) => ({
      type: response.request().resourceType(),
      bytes: await sizeOf(response),
    })),
  )
  const sum = (of: (type: string) => boolean) =>
    files.filter(({ type }) => of(type)).reduce((total, { bytes }) => total + bytes, 0)

  /** Browsers keep no body of what they fetch for later, so it is asked for again. */
  async function sizeOf(response: Response): Promise<number> {
    if (!response.ok()) return 0
    return (await compress(await (await page.request.get(response.url())).body())).length
  }

  return {
    script: sum((type) => type === 'script'),
    style: sum((type) => type === 'stylesheet'),
    all: sum(() => true),
    requests: files.length,
    hosts: new Set(ofWeb.map((response) => new URL(response.url()).origin)),
  }
}

import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Page } from '@playwright/test'

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
  const hosts = new Set<string>()
  const fetched: Promise<{ type: string; bytes: number }>[] = []
  page.on('response', (response) => {
    hosts.add(new URL(response.url()).origin)
    const type = response.request().resourceType()
    const isRedirect = response.status() >= 300 && response.status() < 400
    fetched.push(
      isRedirect
        ? Promise.resolve({ type, bytes: 0 })
        : response.body().then(async (body) => ({ type, bytes: (await compress(body)).length })),
    )
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const files = await Promise.all(fetched)
  const sum = (of: (type: string) => boolean) =>
    files.filter(({ type }) => of(type)).reduce((total, { bytes }) => total + bytes, 0)
  return {
    script: sum((type) => type === 'script'),
    style: sum((type) => type === 'stylesheet'),
    all: sum(() => true),
    requests: files.length,
    hosts,
  }
}

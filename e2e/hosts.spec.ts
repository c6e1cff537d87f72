import { hostSites } from './addresses.ts'
import { answerOf, ask } from './hosts/ask.ts'
import { cases } from './hosts/cases.ts'
import type { Host, RunningHost } from './hosts/host.ts'
import * as registry from './hosts/index.ts'
import { manyAliases } from './hosts/many-aliases.ts'
import { expect, test } from './test.ts'

const hosts: Host[] = Object.values(registry)

for (const host of hosts)
  for (const { basePath, out } of hostSites(host.format))
    test.describe(`${host.name}, below ${basePath || '/'}`, () => {
      // One host serves all of its tests.
      test.describe.configure({ mode: 'default' })
      let running: RunningHost | undefined
      let missing: string | undefined
      test.beforeAll(async () => {
        missing = await host.prepare()
        if (missing === undefined) running = await host.start({ out, basePath })
      })
      test.beforeEach(() => test.skip(missing !== undefined, `${host.name} is not tried: ${missing}`))
      test.afterAll(() => running?.stop())
      const url = () => running?.url ?? ''

      test('every hard case has the right answer', async () => {
        const wanted = cases.map(([path, answer]) => [path, ...(host.differences?.[path] ?? answer)])
        const given = await Promise.all(
          cases.map(async ([path]) => [path, ...(await answerOf(url(), basePath, path))]),
        )
        expect(given).toEqual(wanted)
      })

      test('every one of many aliases leads to its page', async () => {
        const wrong: string[] = []
        for (const alias of manyAliases) {
          const [status, location] = await answerOf(url(), basePath, encodeURI(alias))
          if (status !== 301 || location !== '/guides/many/') wrong.push(`${alias} ${status} ${location}`)
        }
        const right = manyAliases.length - wrong.length
        console.log(`${host.name}: ${manyAliases.length} aliases tried, ${right} right`)
        expect(wrong).toEqual([])
      })

      test('a browser arrives with its query and hash', async ({ page }) => {
        for (const [from, to] of [
          ['/old/plain/?a=1#content', '/guides/plain/?a=1#content'],
          ['/legacy/part.html', '/guides/part/#second-part'],
          ['/v1/part/#second-part', '/guides/part/#second-part'],
        ]) {
          await page.goto(url() + basePath + from)
          await expect(page).toHaveURL(url() + basePath + to)
        }
        await expect(page.getByRole('heading', { name: 'Second part' })).toBeInViewport()
      })

      test('pages have their headers, hashed files are kept for good, and nothing is at 404', async () => {
        const page = await ask(url(), `${basePath}/guides/plain/`)
        expect(page.headers).toMatchObject({
          'content-type': expect.stringMatching(/^text\/html/),
          'x-content-type-options': 'nosniff',
          'cache-control': expect.stringMatching(/no-cache|max-age=0/),
        })
        const script = /<script src="([^"]+)"/.exec(page.body)?.[1] ?? ''
        const { headers } = await ask(url(), script)
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
        const missingPage = await ask(url(), `${basePath}/guides/nothing/`)
        expect(missingPage.status).toBe(404)
        expect(missingPage.body).toContain('Page not found')
      })
    })

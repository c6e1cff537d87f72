import { hostSites } from './addresses.ts'
import { answerOf, ask, hasPageTo } from './hosts/ask.ts'
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
        // The first time, a host may have to be installed.
        test.setTimeout(300_000)
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

      // Below a base path the cases above say all; thousands of requests more would only take time.
      if (basePath === '')
        test('every one of many aliases leads to its page', async () => {
          test.setTimeout(180_000)
          const { room = manyAliases.length } = host
          const counts = { followed: 0, 'sent by a static page': 0 }
          const wrong: string[] = []
          const tryOne = async (alias: string) => {
            const answer = await answerOf(url(), basePath, encodeURI(alias))
            if (`${answer}` === '301,/guides/many/') counts.followed++
            else if (
              room < manyAliases.length &&
              (await hasPageTo(`${basePath}/guides/many/`, url(), basePath + encodeURI(alias)))
            )
              counts['sent by a static page']++
            else wrong.push(`${alias} ${answer}`)
          }
          await Promise.all(manyAliases.map(tryOne))
          console.log(`${host.name}: ${manyAliases.length} aliases tried, ${wrong.length} wrong`, counts)
          expect(wrong).toEqual([])
          expect(counts.followed).toBeGreaterThanOrEqual(room)
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
        const file = await ask(url(), `${basePath}/api/v1.2`)
        expect(file.status).toBe(200)
        if (!host.isByEnding) expect(file.headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i)
        const script = /<script src="([^"]+)"/.exec(page.body)?.[1] ?? ''
        const { headers } = await ask(url(), script)
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
        const missingPage = await ask(url(), `${basePath}/guides/nothing/`)
        expect(missingPage.status).toBe(404)
        expect(missingPage.body).toContain('Page not found')
      })
    })

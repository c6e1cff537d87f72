import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workFolder } from '../lib/project.ts'
import { kitchen, own, plain } from './addresses.ts'
import { expect, test } from './test.ts'

const start =
  /^default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self'; img-src 'self' data: https:; /

for (const path of ['/', '/favicon.svg', '/images/distroless/', '/nothing/', '/headers.json'])
  test(`the answer at ${path} carries the headers`, async ({ request }) => {
    const headers = (await request.get(own + path, { maxRedirects: 0 })).headers()
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(start),
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(headers['content-security-policy']).toMatch(/; frame-ancestors 'none'$/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

for (const site of ['own', 'kitchen', 'hugo', 'single'])
  test(`every page of the site "${site}" begins with the policy, and has nothing inline`, async () => {
    const folder = join(workFolder, 'e2e', site)
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'))
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const html = await readFile(join(folder, file), 'utf8')
      expect(html.slice(0, 200), file).toMatch(
        /<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" |<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" /,
      )
      expect(html, file).not.toMatch(/<style|<[a-z][^<>]* (?:style|on[a-z]+)="/)
      expect(html, file).not.toMatch(/<script(?![^>]*(?: src=| type="application\/(?:ld\+)?json"))/)
      for (const [, source = ''] of html.matchAll(/<script[^>]* src="([^"]*)"/g))
        expect(existsSync(join(folder, source.replace(/^\/docs\//, ''))), source).toBe(true)
    }
  })

test('an inline script, an inline style and a script of another host do nothing, with headers and without', async ({
  browser,
}) => {
  for (const site of [own, plain]) {
    // A context of its own, since these violations are wanted.
    const page = await browser.newPage()
    await page.goto(`${site}/handbook/`)
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        document.title += `${effectiveDirective},`
      })
      const add = (tag: 'script' | 'style' | 'iframe', properties: object) =>
        document.body.append(Object.assign(document.createElement(tag), properties))
      document.title = ''
      add('script', { textContent: 'document.title += "taken,"' })
      add('script', { src: 'https://example.org/x.js' })
      add('style', { textContent: 'body { display: none }' })
      add('iframe', { src: 'https://example.org/' })
      document.body.setAttribute('style', 'display: none')
      void fetch('https://example.org/').catch(() => undefined)
    })
    await expect
      // Where the policy comes twice, each violation is said twice.
      .poll(async () => [...new Set((await page.title()).split(','))].sort())
      .toEqual(['', 'connect-src', 'frame-src', 'script-src-elem', 'style-src-attr', 'style-src-elem'])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.close()
  }
})

test('the site may not stand in a frame of another', async ({ page }) => {
  await page.route('https://other.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${kitchen}/"></iframe>` }),
  )
  await page.goto('https://other.test/')
  await expect(page.frameLocator('iframe').getByRole('heading')).toHaveCount(0)
})

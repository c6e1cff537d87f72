import { kitchen, own, plain, plainKitchen } from './addresses.ts'
import { expect, test } from './test.ts'

const alias = '/images/debugging/'
const target = '/handbook/operating/debugging-without-a-shell/'

test('the server answers every alias with a permanent redirect to a page that is there', async ({
  request,
}) => {
  const { redirects } = await (await request.get('/redirects.json')).json()
  expect(redirects.length).toBeGreaterThan(10)
  for (const { from, to } of redirects) {
    const response = await request.get(`${own}${from}`, { maxRedirects: 0 })
    expect([from, response.status(), response.headers()['location']]).toEqual([from, 301, to])
    expect((await request.get(`${own}${to}`)).status()).toBe(200)
  }
})

test('the legacy addresses of the first article lead to it', async ({ request }) => {
  for (const folder of ['/chainguard/chainguard-images/', '/chainguard/chainguard-images/about/']) {
    const response = await request.get(`${folder}differences-development-production/`, { maxRedirects: 0 })
    expect(response.headers()['location']).toBe('/handbook/concepts/starter-images/')
  }
})

const hard: [from: string, to: string][] = [
  ['/old/plain', '/guides/plain/'],
  ['/old/plain/?a=1&b=%20', '/guides/plain/?a=1&b=%20'],
  ['/guides/plain-too/', '/guides/plain/'],
  ['/UPPER/Case/', '/odd/mixed-case_name.v1/'],
  ['/a.b/v1.2/', '/odd/mixed-case_name.v1/'],
  ['/with%20space/', '/odd/mixed-case_name.v1/'],
  ['/%C3%BCn%C3%AF/c%C3%B6d%C3%A9/', '/odd/mixed-case_name.v1/'],
  ['/page.html', '/odd/mixed-case_name.v1/'],
  ['/double/slash/', '/odd/mixed-case_name.v1/'],
]

for (const [from, to] of hard) {
  test(`below a base path ${from} answers 301 with its query`, async ({ request }) => {
    const response = await request.get(kitchen + from, { maxRedirects: 0 })
    expect([response.status(), response.headers()['location']]).toEqual([301, `/docs${to}`])
  })
}

const ruled: [from: string, status: number, to: string | undefined][] = [
  ['/legacy/counter.html', 301, '/docs/guides/counter/#after-the-counter'],
  ['/legacy/counter.html?a=1', 301, '/docs/guides/counter/?a=1#after-the-counter'],
  ['/chain', 301, '/docs/guides/plain/'],
  ['/for-now/?a=1', 302, '/docs/guides/plain/?from=now&a=1'],
  ['/away?a=1', 308, 'https://example.org/docs?from=old&a=1#part'],
  ['/gone%20for/good', 410, undefined],
  ['/v1/plain/?a=1', 301, '/docs/guides/plain/?a=1'],
  ['/v1', 301, '/docs/guides/'],
  ['/v1/special', 301, '/docs/odd/mixed-case_name.v1/#a-heading-to-land-on'],
  ['/v0/plain/', 301, '/docs/v1/plain/'],
  ['/guides/deep/lost/', 301, '/docs/guides/'],
  ['/guides/deep/orphan/', 200, undefined],
  ['/guides/deeper/', 404, undefined],
  ['/V1/plain/', 404, undefined],
  ['/top//evil.example/', 301, '/docs/evil.example/'],
  ['/blog/2020/%C3%BC/', 301, 'https://example.org/blog/2020/%C3%BC/'],
  ['/cellar/wine', 410, undefined],
]

for (const [from, status, to] of ruled) {
  test(`a rule for ${from} answers ${status}`, async ({ request }) => {
    const response = await request.get(kitchen + from, { maxRedirects: 0 })
    expect([response.status(), response.headers()['location']]).toEqual([status, to])
  })
}

test('what is gone says so in the browser', async ({ page }) => {
  for (const address of [`${kitchen}/gone%20for/good/`, `${kitchen}/cellar/wine/`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'This page is gone' })).toBeVisible()
    await expect(page.getByRole('link')).toHaveAttribute('href', '/docs/')
  }
})

for (const [host, site] of [
  ['the server', kitchen],
  ['a host without redirects', plainKitchen],
] as const)
  test(`${host} leads to a part of a page`, async ({ page }) => {
    await page.goto(`${site}/legacy/counter.html?a=1`)
    await expect(page).toHaveURL(`${site}/guides/counter/?a=1#after-the-counter`)
  })

test('an alias page leads to another site', async ({ page }) => {
  await page.route('https://example.org/**', (route) => route.fulfill({ body: 'elsewhere' }))
  await page.goto(`${plainKitchen}/away/?a=1`)
  await expect(page).toHaveURL('https://example.org/docs?from=old&a=1#part')
})

test('the hash of the reader wins over the anchor of an alias page', async ({ page }) => {
  await page.goto(`${plainKitchen}/legacy/counter.html#content`)
  await expect(page).toHaveURL(`${plainKitchen}/guides/counter/#content`)
})

test('on a host without redirects a page says what is gone', async ({ page }) => {
  await page.goto(`${plainKitchen}/gone%20for/good/`)
  await expect(page.getByRole('heading', { name: 'This page is gone' })).toBeVisible()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
})

test('links in articles go straight to where rules lead', async ({ page }) => {
  await page.goto(`${kitchen}/guides/deep/orphan/`)
  for (const [name, href] of [
    ['Moved', '/docs/guides/counter/#after-the-counter'],
    ['moved twice', '/docs/odd/mixed-case_name.v1/#a-heading-to-land-on'],
    ['moved away', 'https://example.org/docs?from=old#part'],
  ] as const)
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('href', href)
})

test('an alias that differs in case, and one that is a page, do not redirect', async ({ request }) => {
  expect((await request.get(`${kitchen}/upper/case/`, { maxRedirects: 0 })).status()).toBe(404)
  expect((await request.get(`${kitchen}/guides/`, { maxRedirects: 0 })).status()).toBe(200)
  expect((await request.get(`${kitchen}/odd/mixed-case_name.v1/`, { maxRedirects: 0 })).status()).toBe(200)
})

test('on a host without redirects the alias page sends on with query and hash', async ({ page }) => {
  await page.goto(`${plain}${alias}?from=old#copy-files-out`)
  await expect(page).toHaveURL(`${plain}${target}?from=old#copy-files-out`)
  await expect(page.getByRole('heading', { name: 'Copy files out' })).toBeInViewport()
})

test('the alias page names its target for robots and adds no step to the history', async ({
  page,
  request,
}) => {
  const html = await (await request.get(plain + alias)).text()
  expect(html).toContain(`<link rel="canonical" href="https://fingerpost.example${target}">`)
  expect(html).toContain('<meta name="robots" content="noindex">')
  await page.goto(`${plain}/`)
  await page.goto(plain + alias)
  await expect(page).toHaveURL(plain + target)
  await page.goBack()
  await expect(page).toHaveURL(`${plain}/`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the alias page refreshes to its target', async ({ page }) => {
    await page.goto(plain + alias)
    await expect(page).toHaveURL(plain + target)
  })

  test('the alias page has a plain link', async ({ request, page }) => {
    const html = await (await request.get(plain + alias)).text()
    await page.setContent(html.replace(/<noscript>.*<\/noscript>/, ''))
    await expect(page.getByRole('link')).toHaveAttribute('href', target)
  })
})

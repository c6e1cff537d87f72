import { photo } from '../lib/images/picture.fixture.ts'
import { runCommand, startCommand } from './cli.ts'
import { makeContentFolder } from './content-folder.ts'
import { expect, test } from './test.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const first = (text: string) => `---\ntitle: First\naliases: [/old/first/]\n---\n\n## Part\n\n${text}\n`

test('the dev server shows edits, aliases, search and problems without a restart', async ({
  page,
  request,
}) => {
  const site = await makeContentFolder({
    'guides/first.mdx': first('Some text.'),
    'guides/signed.md':
      '---\ntitle: Signed\n---\n{{< sign "Ada" >}} {{< words >}}\n\n![A photo](photo.png)\n',
    'guides/photo.png': await photo(500, 300).png().toBuffer(),
    'snippets/words.md': 'first words',
    '../layouts/shortcodes/sign.html': '<b>by {{ .Get 0 }}</b>',
  })
  const dev = startCommand('dev', { CONTENT_DIR: site.content, PORT: '0' })
  try {
    const [, url = ''] = await dev.prints(/at (http:\/\/localhost:\d+)\//)
    const answer = await page.goto(`${url}/old/first/?x=1`)
    expect(answer?.headers()['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self';/,
    )
    await expect(page).toHaveURL(`${url}/guides/first/?x=1`)
    await expect(page.locator('.prose')).toContainText('Some text.')
    await expect(page.locator('script[src*="/_next/"]')).toHaveCount(0)
    // Its own style sheet, without which nothing of the sidebar is there.
    await expect(page.getByRole('complementary', { name: 'Navigation' })).toBeVisible()

    await site.write('guides/first.mdx', first('Entirely rewritten.'))
    await expect(page.locator('.prose')).toContainText('Entirely rewritten.')
    await page.keyboard.press('/')
    await page.keyboard.type('entirely')
    const results = page.getByRole('listbox').getByRole('option')
    await expect(results.first()).toHaveAttribute('href', '/guides/first/')
    await expect(results.nth(1)).toHaveAttribute('href', '/guides/first/#part')
    await page.keyboard.press('Escape')

    await site.write('guides/first.mdx', first('Broken <Nope />.'))
    await expect(page.locator('.prose')).toContainText('Line 8, column 8, error: unknown component <Nope>')
    await dev.prints(/guides\/first\.mdx:8:8 error: unknown component <Nope>/)

    await site.write('guides/first.mdx', first('Whole again.'))
    await expect(page.locator('.prose')).toContainText('Whole again.')
    await site.write('guides/second.md', '---\ntitle: Second\naliases: [/old/second/]\n---\nNew.\n')
    await expect(
      page.getByRole('navigation', { name: 'Articles' }).getByRole('link', { name: 'Second' }),
    ).toBeVisible()
    await page.goto(`${url}/old/second/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second')

    await page.goto(`${url}/guides/signed/`)
    await expect(page.locator('.prose')).toContainText('by Ada first words')
    // Measured, so that the writer sees the page as it will be, but shown as it is.
    const picture = page.getByRole('img', { name: 'A photo' })
    await expect(picture).toHaveAttribute('height', '300')
    await expect(picture).not.toHaveAttribute('srcset')
    await site.write('../layouts/shortcodes/sign.html', '<i>signed: {{ .Get 0 }}</i>')
    await expect(page.locator('.prose i')).toHaveText('signed: Ada')
    await site.write('snippets/words.md', 'other words')
    await expect(page.locator('.prose')).toContainText('other words')

    await site.write('guides/draft.md', '---\ntitle: Draft\ndraft: true\n---\nSecret.\n')
    const other = await makeContentFolder({ 'only.md': '---\ntitle: Only\n---\nOther site.\n' })
    expect((await runCommand('build', { CONTENT_DIR: other.content, OUT_DIR: other.out })).status).toBe(0)
    await page.goto(`${url}/guides/first/`)
    await expect(page.locator('.prose')).toContainText('Whole again.')

    await page.goto(`${url}/Guides/FIRST.html`)
    await expect(page).toHaveURL(`${url}/guides/first/`)

    const second = await runCommand('dev', { CONTENT_DIR: site.content, PORT: new URL(url).port })
    expect(second.printed).toContain('is taken. Set PORT')
    expect(second.status).toBe(1)

    expect((await request.get(`${url}/nothing/`)).status()).toBe(404)
    expect((await request.get(`${url}/`, { headers: { Host: 'evil.example' } })).status()).toBe(403)
    expect((await request.get(`${url}/..%2f..%2fetc/passwd`)).status()).toBe(404)
  } finally {
    dev.child.kill()
    await dev.ended
  }
})

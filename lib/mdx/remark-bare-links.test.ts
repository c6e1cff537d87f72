import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileArticle } from './compile.ts'
import { render } from './shortcodes.fixture.ts'

const link = (address: string, href = address) => `<a href="${href}">${address}</a>`
const docs = link('https://example.com/docs')

/** Source, and what Hugo 0.111 makes of it, within its paragraph. */
const rows: [source: string, html: string][] = [
  ['https://example.com/docs，然后', `${docs}，然后`],
  ['https://example.com/docs。', `${docs}。`],
  ['https://example.com/docs（注）', `${docs}（注）`],
  ['https://example.com/docs—or not', `${docs}—or not`],
  ['https://example.com/docs…', `${docs}…`],
  ['https://example.com/docs.，b', `${docs}.，b`],
  ['https://de.wikipedia.org/wiki/Straße', `${link('https://de.wikipedia.org/wiki/Stra')}ße`],
  ['https://example.com/docs，**a**`b`', `${docs}，<strong>a</strong><code>b</code>`],
  ['https://bücher.example/', 'https://bücher.example/'],
  ['https://例え.jp/x', 'https://例え.jp/x'],
  ['<https://example.com/ü>', link('https://example.com/ü', 'https://example.com/%C3%BC')],
  ['https://example.com/a\\*b\\*', `${link('https://example.com/a')}*b*`],
  ['https://example.com:8080/a~b/$c/@d?e=f#g-h_i', link('https://example.com:8080/a~b/$c/@d?e=f#g-h_i')],
  ['(https://example.com/a(b))', `(${link('https://example.com/a(b)')})`],
  ['https://example.com/docs. And', `${docs}. And`],
  ['**https://example.com/docs**', `<strong>${docs}</strong>`],
  ['www.example.com', link('www.example.com', 'https://www.example.com')],
  ['www.example.com/a，b', `${link('www.example.com/a', 'https://www.example.com/a')}，b`],
  ['(www.example.com).', `(${link('www.example.com', 'https://www.example.com')}).`],
  ['http://www.example.com', link('http://www.example.com')],
  ['See ftp://ftp.example.com/pub/x.tar.gz, and', `See ${link('ftp://ftp.example.com/pub/x.tar.gz')}, and`],
  ['(ftp://a.example) `ftp://b.example`', `(${link('ftp://a.example')}) <code>ftp://b.example</code>`],
  ['sftp://x.example xftp://b.example FTP://C.example', 'sftp://x.example xftp://b.example FTP://C.example'],
  ['ftp://d.example/a_b.', `${link('ftp://d.example/a_b')}.`],
  ['[ftp://a.example b](https://b.example)', `<a href="https://b.example">ftp://a.example b</a>`],
  ['**ftp://a.example**', `<strong>${link('ftp://a.example')}</strong>`],
  ['you@example.com，me', `${link('you@example.com', 'mailto:you@example.com')}，me`],
]
for (const [source, html] of rows)
  for (const format of ['md', 'mdx'] as const)
    if (format === 'md' || !source.startsWith('<'))
      test(`${format}: ${source} becomes ${html}`, async () =>
        assert.equal(await render(source, { format }), `<p>${html}</p>`))

/** Goldmark finds an address after a space only, and none without a domain of the top level; GitHub finds these. */
const more: [source: string, html: string][] = [
  ['见https://example.com/docs，然后', `见${docs}，然后`],
  ['https://a.example/、https://b.example/', `${link('https://a.example/')}、${link('https://b.example/')}`],
  ['http://localhost:1313/', link('http://localhost:1313/')],
  ['"https://example.com/docs"', `“${docs}”`],
]
for (const [source, html] of more)
  test(`${source} becomes ${html}, unlike in Hugo`, async () =>
    assert.equal(await render(source), `<p>${html}</p>`))

test('without linkify all of them are text', async () => {
  const body =
    'ftp://a.example www.example.com, https://example.com/docs，然后, you@example.com 见https://example.com/'
  const { code, links } = await compileArticle({ path: 'a.md', format: 'md', body }, new Set(), {
    linkify: false,
  })
  assert.deepEqual(links, [])
  assert.ok(code.includes(body))
})

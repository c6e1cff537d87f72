import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutInlineScripts, withPolicy } from './page-policy.ts'

test('the tag stands behind the encoding, and before everything else of the head', () => {
  assert.equal(
    withPolicy('<html><head><meta charSet="utf-8"/><script src="/a.js"></script></head><body></body>', '<m>'),
    '<html><head><meta charSet="utf-8"/><m><script src="/a.js"></script></head><body></body>',
  )
  assert.equal(withPolicy('<head><title>A</title></head>', '<m>'), '<head><m><title>A</title></head>')
})

const flight = (text: string) => `self.__next_f.push([1,${JSON.stringify(text)}])`
const start = '(self.__next_f=self.__next_f||[]).push([0])'

test('inline scripts of the runtime become files, in their order; what follows each other becomes one', () => {
  const { html, files } = withoutInlineScripts(
    `<p>A</p><script>${start}</script><script>${flight('a')}</script><script src="/_next/x.js" async=""></script><script>${flight('b')}</script><p>B</p><script id="_R_">c()</script>`,
    '/base',
  )
  assert.deepEqual(
    files.map(({ content }) => content),
    [`${start};\n${flight('a')}`, flight('b'), 'c()'],
  )
  const [first, second, third] = files.map(({ path }) => `<script src="/base/${path}"></script>`)
  assert.equal(html, `<p>A</p>${first}<script src="/_next/x.js" async=""></script>${second}<p>B</p>${third}`)
  for (const { path } of files) assert.match(path, /^_next\/static\/inline\/[0-9a-f]{16}\.js$/)
})

test("data blocks and the site's own scripts stay", () => {
  const page =
    '<script type="application/ld+json">{"a":1}</script><script>mine()</script><script src="/a.js"></script>'
  assert.deepEqual(withoutInlineScripts(page, ''), { html: page, files: [] })
})

test('the same code has the same address', () => {
  const page = `<script>${start}</script>`
  assert.deepEqual(withoutInlineScripts(page, ''), withoutInlineScripts(page, ''))
})

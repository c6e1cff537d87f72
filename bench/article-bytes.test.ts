import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { folderOf } from '../lib/folder.fixture.ts'
import { measureArticles, medianArticle } from './article-bytes.ts'

const size = (text: string) => brotliCompressSync(text).length
const prose = '<div class="prose"><p>Text <div>of</div> an article.</p></div>'
const page = `<!doctype html><html><head><link rel="stylesheet" href="/base/a.css"><link rel="icon" href="/base/i.svg"><script src="/base/a.js"></script></head><body><article>${prose}</article></body></html>`

test('articles are measured, with the files that they name, and nothing else is', async (t) => {
  const out = await folderOf(t, {
    'redirects.json': JSON.stringify({ basePath: '/base', redirects: [] }),
    'a/index.html': page,
    'index.html': '<!doctype html><div class="prose">Home</div>',
    'a.css': 'a { color: red }',
    'a.js': 'alert(1)',
    'i.svg': '<svg/>',
  })
  const [article, ...others] = await measureArticles(out)
  assert.deepEqual(others, [])
  const [html, script, style] = [size(page), size('alert(1)'), size('a { color: red }')]
  assert.deepEqual(article, {
    path: 'a/index.html',
    html,
    own: size(prose),
    script,
    style,
    whenSeen: 0,
    all: html + script + style + size('<svg/>'),
    scripts: 1,
    styles: 1,
    ofComponents: { scripts: 1, styles: 1 },
    keepsRuntime: false,
  })
  assert.equal(medianArticle([]), undefined)
})

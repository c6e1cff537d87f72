import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import type { OutputFormat } from '../types.ts'
import { apache } from './apache.ts'
import { caddy } from './caddy.ts'
import { cloudflare } from './cloudflare.ts'
import { firebase } from './firebase.ts'
import { fileOf } from './host-files.fixture.ts'
import { netlify } from './netlify.ts'
import { nginx } from './nginx.ts'
import { vercel } from './vercel.ts'

const said: [format: OutputFormat, file: string, type: RegExp][] = [
  [netlify, '_headers', /^\/docs\/api\/v1\.2\n {2}Content-Type: text\/html; charset=utf-8$/m],
  [cloudflare, '_headers', /^\/docs\/api\/v1\.2\n {2}Content-Type: text\/html; charset=utf-8$/m],
  [nginx, 'nginx-site.conf', /location = "\/docs\/api\/v1\.2" \{\s+types \{ \}\s+default_type text\/html;/],
  [apache, '.htaccess', /^Header set Content-Type "text\/html; charset=utf-8" "expr=.*v1\\\\\.2\$#"$/m],
  [
    apache,
    'apache-site.conf',
    /^ {2}Header set Content-Type "text\/html; charset=utf-8" "expr=.*v1\\\\\.2\$#"$/m,
  ],
  [caddy, 'caddy-site.conf', /path_regexp `\^\(\?:\/docs\/api\/v1\\\.2\)\$`/],
  [
    vercel,
    'vercel.json',
    /"src": "\^\(\/docs\/api\/v1\\\\\.2\)\$",\s+"headers": \{\s+"Content-Type": "text\/html/,
  ],
  [
    firebase,
    'firebase.json',
    /"regex": "\^\/docs\/api\/v1\\\\\.2\$",\s+"headers": \[\s+\{\s+"key": "Content-Type"/,
  ],
]
for (const [format, file, type] of said)
  test(`${file} for ${format.name} says what a page is whose address ends as a file's, and of no other`, async () => {
    const textFor = async (url: string) =>
      fileOf(
        format,
        file,
        await publicationOf({ 'a.md': article(`title: A\nurl: ${url}`) }, { basePath: '/docs' }),
      )
    assert.match(await textFor('/api/v1.2'), type)
    assert.doesNotMatch(await textFor('/api/v1.2/'), /Content-Type["`]?[: ]+["`]?text\/html/)
  })

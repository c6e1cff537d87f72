import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { headersFile } from '../outputs/headers-file.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { untypedPages } from './untyped-pages.ts'

const cases: [url: string, yaml: string, isTold: boolean][] = [
  ['/api/v1.2', '', true],
  ['/api/v1.2', 'hosts: [netlify, aws]', true],
  ['/api/v1.2', 'hosts: [static, nginx]', true],
  ['/api/v1.2', 'hosts: [vercel, firebase, nginx, apache, caddy]', false],
  ['/api/v1.2', 'hosts: [netlify]', false],
  ['/api/v1.2/', '', false],
  ['/api/v1.html', '', false],
  ['/api/v1', '', false],
]
for (const [url, yaml, isTold] of cases)
  test(`${url} ${isTold ? 'has no' : 'has a'} type with ${yaml || 'no hosts'}`, async () => {
    const files = { 'a.md': article(`title: A\nurl: ${url}`) }
    const publication = await publicationOf(files, { yaml })
    assert.equal((await untypedPages.run(publication)).length, isTold ? 1 : 0)
    assert.equal(headersFile(publication).content.includes('text/html'), url === '/api/v1.2')
  })

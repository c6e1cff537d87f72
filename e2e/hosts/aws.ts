import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { decodeAddress } from '../../lib/content/url.ts'
import { listen } from '../../lib/serve/listen.ts'
import { deployedFolder } from './deployed-folder.ts'
import type { Host } from './host.ts'

/** What a function is asked with, as far as it's used. */
interface ViewerRequest {
  uri: string
  querystring: Record<string, { value: string; multiValue?: { value: string }[] }>
}

/** What it gives: the request, maybe for another file, or an answer. */
type Verdict =
  | ViewerRequest
  | { statusCode: number; headers: Record<string, { value: string }>; body?: { data: string } }

type Handler = (event: { request: ViewerRequest }) => Promise<Verdict>

/**
 * CloudFront itself runs nowhere else. So the function is run as it is, with what its documentation
 * says of a request, in front of files as a bucket has them: none but the one that is asked for.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
export const aws: Host = {
  name: 'AWS',
  format: 'aws',
  isByEnding: true,
  prepare: async () => undefined,
  async start(site) {
    const folder = await deployedFolder(site, [])
    const { server, url } = await listen(await distribution(folder.path, site.basePath), 0)
    return {
      url,
      stop: async () => {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
        await folder.remove()
      },
    }
  },
}

async function distribution(folder: string, basePath: string): Promise<RequestListener> {
  const read = (file: string) => readFile(join(folder, basePath, file), 'utf8')
  const handler = await readFunction(read)
  const headers = headersOf(await read('cloudfront-headers.json'))
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    const [, uri = '/', query = ''] = /^([^?]*)\??(.*)$/s.exec(request.url ?? '/') ?? []
    void handler({ request: { uri, querystring: parametersOf(query) } }).then((verdict) =>
      'uri' in verdict ? sendFile(verdict.uri, response, folder, basePath) : sendAnswer(verdict, response),
    )
  }
}

async function readFunction(read: (file: string) => Promise<string>): Promise<Handler> {
  const code = await read('cloudfront-function.js')
  if (Buffer.byteLength(code) > 10_240) throw new Error('the function is longer than CloudFront takes it')
  const { data }: { data: { key: string; value: string }[] } = code.startsWith('import cf')
    ? JSON.parse(await read('cloudfront-keys.json'))
    : { data: [] }
  const pairs = new Map(data.map(({ key, value }) => [key, value]))
  const get = async (key: string) => {
    const value = pairs.get(key)
    if (value === undefined) throw new Error('KeyNotFound')
    return value
  }
  const context = createContext({ cf: { kvs: () => ({ get }) } })
  return runInContext(`${code.replace("import cf from 'cloudfront'", '')}\nhandler`, context)
}

/** The query as CloudFront takes it apart, encoded. */
function parametersOf(query: string): ViewerRequest['querystring'] {
  const parameters: ViewerRequest['querystring'] = {}
  for (const part of query.split('&').filter((text) => text !== '')) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? []
    const known = parameters[name]
    if (known) known.multiValue = [...(known.multiValue ?? [{ value: known.value }]), { value }]
    else parameters[name] = { value }
  }
  return parameters
}

type Header = [name: string, value: string]

/** What a response headers policy adds to every answer. */
function headersOf(policy: string): Header[] {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = JSON.parse(policy)
  return [
    ...(security.ContentTypeOptions ? [['x-content-type-options', 'nosniff'] satisfies Header] : []),
    ...(security.ReferrerPolicy ? [['referrer-policy', security.ReferrerPolicy.ReferrerPolicy]] : []),
    ...(custom?.Items ?? []).map((item: { Header: string; Value: string }) => [item.Header, item.Value]),
  ]
}

/** How long it's kept is said when the file is copied, and what is not there is answered by the error page. */
async function sendFile(uri: string, response: ServerResponse, folder: string, basePath: string) {
  const file = join(folder, decodeAddress(uri))
  const isThere = existsSync(file) && statSync(file).isFile()
  const body = await readFile(isThere ? file : join(folder, basePath, '404.html'))
  const isHashed = uri.startsWith(`${basePath}/_next/static/`) || uri.startsWith(`${basePath}/_fingerpost/`)
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('Content-Type', typeOf(isThere ? file : '404.html'))
  response.writeHead(isThere ? 200 : 404).end(body)
}

function typeOf(file: string): string {
  const types = {
    html: 'text/html; charset=utf-8',
    css: 'text/css',
    js: 'text/javascript',
    json: 'application/json',
  }
  const found = Object.entries(types).find(([ending]) => file.endsWith(`.${ending}`))
  return found?.[1] ?? 'application/octet-stream'
}

function sendAnswer(verdict: Exclude<Verdict, ViewerRequest>, response: ServerResponse) {
  for (const [name, { value }] of Object.entries(verdict.headers)) response.setHeader(name, value)
  response.writeHead(verdict.statusCode).end(verdict.body?.data)
}

import { gonePage } from './gone-page.ts'

/** Where the function finds what it knows. */
export type FunctionData = { kind: 'inline'; entries: ReadonlyMap<string, string> } | { kind: 'store' }

/** What the code depends on. */
export interface FunctionSetting {
  data: FunctionData
  basePath: string
  hasSubtrees: boolean
  hasGone: boolean
}

/** So long may the code of a function be, in bytes. */
export const longestFunction = 10_240

/**
 * The code of the function that CloudFront asks before it looks for a file. `find` gives what is known
 * of an address without its last slash (`aws-entries.ts`). The runtime has no destructuring, no spread
 * and no optional chaining.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export function functionCode({ data, basePath, hasSubtrees, hasGone }: FunctionSetting): string {
  return [
    finder(data),
    handler,
    hasSubtrees ? subtrees : noSubtrees,
    gone(hasGone ? gonePage(basePath) : ''),
    answers,
  ]
    .join('\n')
    .trimStart()
}

function finder(data: FunctionData): string {
  if (data.kind === 'store') {
    return `
import cf from 'cloudfront'

const store = cf.kvs()

async function find(key) {
  try {
    return await store.get(key)
  } catch (missing) {
    return undefined
  }
}
`
  }
  const entries = [...data.entries].map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  )
  return `
const known = {
${entries.join('')}}

async function find(key) {
  return known[key]
}
`
}

const handler = `
async function handler(event) {
  const request = event.request
  let path
  try {
    path = decodeURIComponent(request.uri)
  } catch (malformed) {
    return request
  }
  const query = queryOf(request.querystring)
  const own = path.endsWith('/') ? path.slice(0, -1) : path
  const found = await find(own)
  if (found === '/' && own === path) return redirect('301', request.uri + '/', query)
  if (found !== undefined && found.length > 1) return answer(found, '', query)
  const rule = found === undefined ? await findSubtree(path, own) : undefined
  if (rule !== undefined) return answer(rule.value, rule.splat, query)
  if (path.endsWith('/')) request.uri += 'index.html'
  return request
}
`

const subtrees = String.raw`
async function findSubtree(path, own) {
  if (/(^|\/)\.\.?(\/|$)/.test(path)) return undefined
  let folder = own
  while (true) {
    const value = await find('*' + folder)
    if (value === '.') return undefined
    if (value !== undefined) return { value: value, splat: path.slice(folder.length).replace(/^\/+/, '') }
    if (folder === '') return undefined
    folder = folder.slice(0, folder.lastIndexOf('/'))
  }
}
`

const noSubtrees = `
async function findSubtree() {
  return undefined
}
`

const gone = (page: string) => `
const gonePage = ${JSON.stringify(page)}
`

const answers = String.raw`
function answer(value, splat, query) {
  const status = value.slice(0, 3)
  if (status === '410') {
    const type = { value: 'text/html; charset=utf-8' }
    const body = { encoding: 'text', data: gonePage }
    return { statusCode: 410, statusDescription: 'Gone', headers: { 'content-type': type }, body: body }
  }
  const encoded = encodeURI(splat).replace(/\?/g, '%3F').replace(/#/g, '%23')
  return redirect(status, value.slice(4).split(':splat').join(encoded), query)
}

function redirect(status, target, query) {
  const start = target.indexOf('#')
  const address = start < 0 ? target : target.slice(0, start)
  const anchor = start < 0 ? '' : target.slice(start)
  const joined = query === '' ? address : address + (address.indexOf('?') < 0 ? '?' : '&') + query
  return {
    statusCode: Number(status),
    statusDescription: { 301: 'Moved Permanently', 302: 'Found', 308: 'Permanent Redirect' }[status],
    headers: { location: { value: joined + anchor } },
  }
}

function queryOf(parameters) {
  const parts = []
  for (const name in parameters) {
    const values = parameters[name].multiValue || [parameters[name]]
    for (let at = 0; at < values.length; at++)
      parts.push(values[at].value === '' ? name : name + '=' + values[at].value)
  }
  return parts.join('&')
}
`

import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type ByteSource, readHead } from './bytes.ts'
import { fetchSource, isSameHost } from './fetch-source.ts'
import { fileSource } from './file-source.ts'
import type { OldSite } from './old-site.ts'
import { isLogLine, readAccessLog } from './sources/access-log.ts'
import { readHtmlFolder } from './sources/html-folder.ts'
import { type FindSitemap, readSitemap } from './sources/sitemap.ts'
import { addressOfLine, isAddressLine, readUrlList } from './sources/url-list.ts'

/** Enough for a license in a comment before the first address. */
const headLength = 64 * 1024

/**
 * Reads what is known of an old site; what it is, is told by what is in it, and not by its name.
 * @param against a file, a folder, or an http or https address
 * @param onPage told after each page of a folder
 * @throws Error where it cannot be read, or is nothing of these
 */
export async function openOldSite(
  against: string,
  onPage?: (done: number, total: number) => void,
): Promise<OldSite> {
  if (/^https?:\/\//i.test(against)) {
    if (!URL.canParse(against)) throw new Error(`${against} is no address`)
    const named = new URL(against)
    return readSource(await fetchSource(named), (address) => findOnHost(address, named))
  }
  const path = resolve(against)
  const status = await stat(path).catch(() => undefined)
  if (!status)
    throw new Error(`${against} does not exist. Name a file, a folder, or an address with https://.`)
  if (status.isDirectory()) return readHtmlFolder(path, onPage)
  return readSource(fileSource(path, against), (address) => findBeside(address, dirname(path)))
}

async function readSource(source: ByteSource, find: FindSitemap): Promise<OldSite> {
  switch (recognize(await readHead(source, headLength))) {
    case 'sitemap':
      return readSitemap(source, find)
    case 'access log':
      return readAccessLog(source)
    case 'url list':
      return readUrlList(source)
    case 'page':
      throw new Error(
        `${source.name} is a page. Name the sitemap, mostly /sitemap.xml, or the folder that the old build wrote.`,
      )
    default:
      throw new Error(
        `${source.name} is neither a sitemap, nor an access log in the combined format, nor a list of addresses, one a line`,
      )
  }
}

/** What a text is by its beginning: most of its lines decide, since one may be broken. */
export function recognize(head: string): 'sitemap' | 'access log' | 'url list' | 'page' | undefined {
  if (/^\s*</.test(head)) {
    if (/<(urlset|sitemapindex)[\s>]/.test(head)) return 'sitemap'
    return /<(!doctype\s+html|html)[\s>]/i.test(head) ? 'page' : undefined
  }
  const lines = head
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => addressOfLine(line) !== '')
    .slice(0, 50)
  const isMost = (is: (line: string) => boolean) => lines.filter(is).length * 2 > lines.length
  if (isMost(isLogLine)) return 'access log'
  return isMost((line) => isAddressLine(addressOfLine(line))) ? 'url list' : undefined
}

/** A sitemap of an index that was fetched: from the host that the user named, and no other. */
async function findOnHost(address: string, named: URL): Promise<ByteSource | string> {
  if (!URL.canParse(address, named)) return `the sitemap ${address} was left out: it is no address`
  const found = new URL(address, named)
  return isSameHost(found, named)
    ? fetchSource(found)
    : `the sitemap ${found} was left out: it is not on ${named.host}`
}

/** A sitemap of an index in a file: below its folder, by its path, in which no dots are left, or by its name. */
async function findBeside(address: string, folder: string): Promise<ByteSource | string> {
  const missing = `the sitemap ${address} was left out: it is not beside the index. Name the index by its address instead.`
  if (!URL.canParse(address, 'http://old.invalid')) return missing
  const { pathname } = new URL(address, 'http://old.invalid')
  for (const path of [pathname, basename(pathname)]) {
    const file = join(folder, path)
    const status = await stat(file).catch(() => undefined)
    if (status?.isFile()) return fileSource(file, path)
  }
  return missing
}

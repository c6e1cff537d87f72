import { type ByteSource, readLines } from '../bytes.ts'
import { countAddresses, mostAddresses, type OldSite } from '../old-site.ts'

/** A log is read line by line, so this only keeps a bomb from running for hours. */
const mostBytes = 8 * 1024 ** 3

/**
 * A line of the common or combined format, also with the host in front of it. The request is the
 * first thing in quotes, and servers escape those that a reader sends.
 * @see https://httpd.apache.org/docs/2.4/mod/mod_log_config.html
 * @see https://nginx.org/en/docs/http/ngx_http_log_module.html
 */
const logLine = /^[^"]*\] "([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?" (\d{3}) /

/** Whether a line is one of an access log. */
export function isLogLine(line: string): boolean {
  return logLine.test(line)
}

/**
 * Counts the addresses that readers were given: of GET and HEAD, answered with 2xx or 3xx.
 * @throws Error where it has too many
 */
export async function readAccessLog(source: ByteSource): Promise<OldSite> {
  const hits = new Map<string, number>()
  let requests = 0
  for await (const line of readLines(source, mostBytes)) {
    const [, method = '', target = '', status = ''] = logLine.exec(line) ?? []
    if (!/^(GET|HEAD)$/.test(method) || !/^[23]/.test(status)) continue
    const text = target.replace(/[?#].*$/s, '')
    hits.set(text, (hits.get(text) ?? 0) + 1)
    requests++
    if (hits.size > mostAddresses)
      throw new Error(`${source.name} has more than ${countAddresses(mostAddresses)}`)
  }
  return {
    kind: `an access log with ${requests} answered requests for ${countAddresses(hits.size)}`,
    addresses: [...hits].map(([text, count]) => ({ text, hits: count })),
    isRooted: true,
    notes: [],
  }
}

import { type ByteSource, readLines } from '../bytes.ts'
import { countAddresses, mostAddresses, type OldSite, type WrittenAddress } from '../old-site.ts'

const mostBytes = 256 * 1024 * 1024

/** Whether a line is an address: a path, a whole one, or a host and a path. */
export function isAddressLine(line: string): boolean {
  return /^(https?:\/\/|\/)/i.test(line) || (/[./]/.test(line) && !/[\s<>"{}]/.test(line))
}

/** The address of a line without its comment; empty where it is none but a comment. */
export function addressOfLine(line: string): string {
  return line.startsWith('#') ? '' : line.replace(/\s#\s.*$/s, '').trim()
}

/**
 * Reads a list of addresses, one a line, with or without their host and `#anchor`. A line that
 * begins with `#` is a comment, and so is what follows a `#` between spaces.
 * @throws Error where it has too many
 */
export async function readUrlList(source: ByteSource): Promise<OldSite> {
  const addresses: WrittenAddress[] = []
  for await (const line of readLines(source, mostBytes)) {
    const text = addressOfLine(line.trim())
    if (text !== '') addresses.push({ text, hits: 0 })
    if (addresses.length > mostAddresses)
      throw new Error(`${source.name} has more than ${countAddresses(mostAddresses)}`)
  }
  return { kind: `a list of ${countAddresses(addresses.length)}`, addresses, isRooted: true, notes: [] }
}

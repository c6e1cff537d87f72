/** An address as a source has it, and how often a log counts it. */
export interface WrittenAddress {
  text: string
  /** 0 where the source doesn't count. */
  hits: number
}

/** What a source says of the old site. */
export interface OldSite {
  /** What the source was taken for, and how much is in it: `a sitemap of 12 addresses`. */
  kind: string
  addresses: WrittenAddress[]
  /** Whether the addresses count from the root of the host; those of a folder may count from its base path. */
  isRooted: boolean
  /** What of it could not be read, for the reader of the report. */
  notes: string[]
}

/** No site has more; a source with more is no list of one site's addresses. */
export const mostAddresses = 1_000_000

/** `1 address`, `2 addresses`. */
export function countAddresses(number: number): string {
  return `${number} ${number === 1 ? 'address' : 'addresses'}`
}

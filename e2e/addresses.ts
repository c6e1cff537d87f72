import type { BuiltSite } from './hosts/host.ts'

/** Where `npm run e2e` serves the sites. */
export const own = addressOf('OWN_URL')
/** The site of hard cases, below `/docs`. */
export const kitchen = `${addressOf('KITCHEN_URL')}/docs`
/** A Hugo project, with what stands beside its content. */
export const hugo = addressOf('HUGO_URL')
/** A site that is written from right to left, with a theme. */
export const arabic = addressOf('ARABIC_URL')
/** One article in an otherwise empty content folder. */
export const single = addressOf('SINGLE_URL')
/** A category of many articles: `/functions/f0/` and so on. */
export const wide = addressOf('WIDE_URL')
/** Our own site on a host that knows nothing of redirects. */
export const plain = addressOf('PLAIN_URL')
/** The site of hard cases on such a host. */
export const plainKitchen = `${addressOf('PLAIN_KITCHEN_URL')}/docs`

/** The site of old addresses as it was built for a host, among others: at a root, and below a base path. */
export function hostSites(format: string): BuiltSite[] {
  const all: (BuiltSite & { hosts: string[] })[] = JSON.parse(process.env['HOST_SITES'] ?? '[]')
  const fitting = all.filter(({ hosts }) => hosts.includes(format))
  return [...new Map(fitting.map((site) => [site.basePath, site])).values()]
}

function addressOf(name: string): string {
  const address = process.env[name]
  if (!address) throw new Error(`${name} is not set: run the end-to-end tests with npm run e2e`)
  return address
}

import type { SiteConfig } from '../config.ts'

/**
 * A sentence on what a host can't do, with the first three of the addresses that it's about; none
 * where there are none.
 */
export function limit(sentence: string, about: readonly { name: string }[]): string[] {
  const names = about.slice(0, 3).map(({ name }) => name)
  if (about.length > 3) names.push(`${(about.length - 3).toLocaleString('en')} more`)
  return names.length === 0 ? [] : [`${sentence}: ${names.join(', ')}.`]
}

/** What answers in place of a host that does not follow a redirect; the 404 page does so by its script. */
export function answersInstead({ hosts, disableAliases }: SiteConfig): string {
  return hosts.includes('static') && !disableAliases ? 'static pages answer' : 'the 404 page helps'
}

import { warning } from '../problem.ts'
import type { Check, Place } from '../types.ts'

/** Shortcodes that nobody knows: each name once, with its count and the first place. */
export const unknownShortcodes: Check = {
  rule: 'unknown-shortcode',
  texts: 'all',
  run({ site, articles }) {
    const calls = new Map<string, { count: number; first: Place }>()
    for (const page of site.pages) {
      for (const { name, line, column } of articles.get(page.permalink)?.unknownShortcodes ?? []) {
        const known = calls.get(name) ?? { count: 0, first: { file: page.path, line, column } }
        calls.set(name, { ...known, count: known.count + 1 })
      }
    }
    return [...calls].map(([name, { count, first }]) =>
      warning(
        first,
        'unknown-shortcode',
        `unknown shortcode ${name}, called ${count === 1 ? 'once' : `${count} times, here first`}`,
        'Write a snippet or a template of that name; until then only what it encloses is shown.',
      ),
    )
  },
}

import { termPermalink } from '@/lib/content/taxonomy.ts'
import type { Site } from '@/lib/types.ts'
import { siteHref } from './href.ts'

/** The tags of a page, each a link to its page. */
export function TagList({ tags, site }: { tags: readonly string[]; site: Site }) {
  const permalinks = new Map(
    tags
      .map((tag) => [termPermalink(tag), tag] as const)
      .filter(([permalink]) => site.byPermalink.has(permalink)),
  )
  if (permalinks.size === 0) return null
  return (
    <ul className="tags" aria-label="Tags">
      {[...permalinks].map(([permalink, tag]) => (
        <li key={permalink}>
          <a href={siteHref(permalink, site)}>{tag}</a>
        </li>
      ))}
    </ul>
  )
}

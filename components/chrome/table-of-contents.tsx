import type { Heading, Page, Site } from '@/lib/types.ts'

interface Props {
  headings: readonly Heading[]
  page: Page
  site: Site
}

/**
 * The headings of the levels that the site shows, 2 and 3 unless it says otherwise; `tocEndLevel`
 * of an article's front matter goes further down or less. Beside the text on wide screens, folded
 * above it on small ones.
 * @see https://gohugo.io/configuration/markup/#table-of-contents
 */
export function TableOfContents({ headings, page, site }: Props) {
  const { startLevel, endLevel } = site.config.tableOfContents
  // Below zero there is no end.
  const last = Number(page.params['tocendlevel']) || endLevel
  const end = last < 0 ? 6 : last
  const shown = headings.filter(({ depth }) => depth >= startLevel && depth <= end)
  if (shown.length === 0) return null
  return (
    <fp-contents class="toc">
      <details>
        <summary>On this page</summary>
        {/* Takes the place of the summary where nothing can be folded; the landmark has the same name. */}
        <p className="toc-title" aria-hidden="true">
          On this page
        </p>
        <nav id="TableOfContents" aria-label="On this page">
          <Entries headings={shown} />
        </nav>
      </details>
    </fp-contents>
  )
}

function Entries({ headings }: { headings: readonly Heading[] }) {
  return (
    <ul>
      {groupByFirst(headings).map(({ heading, below }) => (
        <li key={heading.id}>
          <a href={`#${heading.id}`}>{heading.text}</a>
          {below.length > 0 && <Entries headings={below} />}
        </li>
      ))}
    </ul>
  )
}

/** Each heading with those of deeper levels that follow it. */
function groupByFirst(headings: readonly Heading[]) {
  const groups: { heading: Heading; below: Heading[] }[] = []
  for (const heading of headings) {
    const last = groups.at(-1)
    if (last && heading.depth > last.heading.depth) last.below.push(heading)
    else groups.push({ heading, below: [] })
  }
  return groups
}

import type { Heading } from '@/lib/types.ts'

/** The headings of an article. Beside the text on wide screens, folded above it on small ones. */
export function TableOfContents({ headings }: { headings: readonly Heading[] }) {
  if (headings.length === 0) return null
  return (
    <fp-contents class="toc">
      <details>
        <summary>On this page</summary>
        {/* Takes the place of the summary where nothing can be folded; the landmark has the same name. */}
        <p className="toc-title" aria-hidden="true">
          On this page
        </p>
        <nav id="TableOfContents" aria-label="On this page">
          <Entries headings={headings} />
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

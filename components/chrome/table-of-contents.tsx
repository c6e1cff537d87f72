import type { Heading } from '@/lib/types.ts'

/**
 * The headings of levels 2 and 3, as Hugo's table of contents has them. Beside the text on wide
 * screens, folded above it on small ones.
 * @see https://gohugo.io/configuration/markup/#table-of-contents
 */
export function TableOfContents({ headings }: { headings: readonly Heading[] }) {
  const shown = headings.filter(({ depth }) => depth === 2 || depth === 3)
  if (shown.length === 0) return null
  return (
    <fp-contents class="toc">
      <details>
        <summary>On this page</summary>
        <nav id="TableOfContents" aria-label="On this page">
          <ul>
            {groupByLevel2(shown).map(({ heading, below }) => (
              <li key={heading.id}>
                <a href={`#${heading.id}`}>{heading.text}</a>
                {below.length > 0 && (
                  <ul>
                    {below.map(({ id, text }) => (
                      <li key={id}>
                        <a href={`#${id}`}>{text}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </fp-contents>
  )
}

function groupByLevel2(headings: readonly Heading[]) {
  const groups: { heading: Heading; below: Heading[] }[] = []
  for (const heading of headings) {
    const last = groups.at(-1)
    if (heading.depth === 3 && last?.heading.depth === 2) last.below.push(heading)
    else groups.push({ heading, below: [] })
  }
  return groups
}

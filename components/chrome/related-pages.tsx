import type { LinkView } from '@/lib/view/links.ts'

/** The articles that are most like this one, where there are any. */
export function RelatedPages({ related }: { related: readonly LinkView[] }) {
  if (related.length === 0) return null
  return (
    <section className="related" aria-label="Related articles">
      <h2>Related articles</h2>
      <ul>
        {related.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

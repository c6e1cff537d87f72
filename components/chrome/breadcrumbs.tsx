import type { LinkView } from '@/lib/view/links.ts'

/**
 * The way from the home page to this one.
 * @param list the same for search engines: a data block, which no content security policy stops, since it is not run
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/
 */
export function Breadcrumbs({ trail, list }: { trail: readonly LinkView[]; list: string }) {
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {trail.map(({ title, href }) => (
          <li key={href + title}>{href ? <a href={href}>{title}</a> : title}</li>
        ))}
      </ol>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which no `<` is left, so that it ends no script
        dangerouslySetInnerHTML={{ __html: list.replaceAll('<', '\\u003c') }}
      />
    </nav>
  )
}

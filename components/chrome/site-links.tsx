import type { LinkView } from '@/lib/view/links.ts'

/** The links that `site.yaml` sets for header or footer. */
export function SiteLinks({ links }: { links: readonly LinkView[] }) {
  if (links.length === 0) return null
  return (
    <ul>
      {links.map(({ title, href }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

import type { LinkView } from '@/lib/view/links.ts'

interface Props {
  previous?: LinkView | undefined
  next?: LinkView | undefined
}

/** Links to the pages before and after this one in reading order. */
export function Pagination({ previous, next }: Props) {
  if (!previous && !next) return null
  return (
    <nav className="pagination" aria-label="Previous and next page">
      {previous && <PageLink link={previous} rel="prev" label="Previous" />}
      {next && <PageLink link={next} rel="next" label="Next" />}
    </nav>
  )
}

function PageLink({ link, rel, label }: { link: LinkView; rel: string; label: string }) {
  return (
    <a rel={rel} href={link.href}>
      <span>{label}</span> {link.title}
    </a>
  )
}

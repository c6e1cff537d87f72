import type { SignpostView } from '@/lib/view/home-view.ts'

/**
 * The first categories of the site as the arms of a signpost, each with the number of pages that
 * stand below it. Nothing where no category has an address.
 */
export function Signpost({ arms }: { arms: SignpostView }) {
  if (arms.length === 0) return null
  return (
    <nav aria-label="Categories">
      <ul className="signpost">
        {arms.map(({ title, href, pages }, index) => (
          <li key={href}>
            <a href={href} className={index % 2 === 1 ? 'back' : undefined}>
              {title} <Count pages={pages} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ pages }: { pages: number }) {
  if (pages === 0) return null
  return (
    <span className="count" dir="auto">
      {pages === 1 ? '1 page' : `${pages} pages`}
    </span>
  )
}

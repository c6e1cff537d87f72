import type { TermsView } from '@/lib/view/article-end.ts'

/** The terms of a page, each a link to its page; a list for every taxonomy in which it has some. */
export function TagList({ lists }: { lists: readonly TermsView[] }) {
  return lists.map(({ taxonomy, name, terms }) => (
    <ul key={taxonomy} className="tags" aria-label={name}>
      {terms.map(({ title, href }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  ))
}

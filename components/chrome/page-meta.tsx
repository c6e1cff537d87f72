import { formatDate } from '@/lib/content/date.ts'
import { readingTime } from '@/lib/content/reading-time.ts'
import type { Page, Site } from '@/lib/types.ts'

interface Props {
  page: Page
  site: Site
  /** Of an article; a list is not read from end to end. */
  words?: number
}

/** Names beyond these are counted. */
const most = 5

/** How long the page takes to read, when it was last updated, who wrote it, and where to edit it. */
export function PageMeta({ page, site, words = 0 }: Props) {
  const edit = editAddress(page, site)
  if (!page.lastmod && !page.contributors && !edit && words === 0) return null
  return (
    <p className="page-meta">
      {words > 0 && <span>{readingTime(words)} min read </span>}
      {page.lastmod && (
        <span>
          Last updated: <time dateTime={page.lastmod}>{formatDate(page.lastmod)}</time>
        </span>
      )}
      {page.contributors && <span>Contributors: {listNames(page.contributors)}</span>}
      {edit && <a href={edit}>Edit this page</a>}
    </p>
  )
}

/** `Ann, Bo and 3 others`. */
function listNames(names: readonly string[]): string {
  const others = names.length - most
  const rest = others > 0 ? [others === 1 ? '1 other' : `${others} others`] : []
  return new Intl.ListFormat('en-GB').format([...names.slice(0, most), ...rest])
}

/** GitHub, GitLab and Gitea all answer at `/edit/branch/path`. */
function editAddress(page: Page, { config: { repository } }: Site): string | undefined {
  if (!repository || page.path === '') return undefined
  const path = [repository.folder, page.origin?.file ?? page.path].filter(Boolean).join('/')
  return `${repository.url}/edit/${repository.branch}/${encodeURI(path)}`
}

import { formatDate } from '@/lib/content/date.ts'
import type { Page, Site } from '@/lib/types.ts'

/** When the page was last updated, and where to edit it. */
export function PageMeta({ page, site }: { page: Page; site: Site }) {
  const edit = editAddress(page, site)
  if (!page.lastmod && !edit) return null
  return (
    <p className="page-meta">
      {page.lastmod && (
        <span>
          Last updated: <time dateTime={page.lastmod}>{formatDate(page.lastmod)}</time>
        </span>
      )}
      {edit && <a href={edit}>Edit this page</a>}
    </p>
  )
}

/** GitHub, GitLab and Gitea all answer at `/edit/branch/path`. */
function editAddress(page: Page, { config: { repository } }: Site): string | undefined {
  if (!repository || page.path === '') return undefined
  const path = [repository.folder, page.path].filter(Boolean).join('/')
  return `${repository.url}/edit/${repository.branch}/${encodeURI(path)}`
}

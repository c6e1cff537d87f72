import type { MetaView } from '@/lib/view/article-end.ts'

/** How long the page takes to read, when it was last updated, who wrote it, and where to edit it. */
export function PageMeta({ meta: { minutes, updated, contributors, edit } }: { meta: MetaView }) {
  if (!minutes && !updated && !contributors && !edit) return null
  return (
    <p className="page-meta">
      {minutes && <span>{minutes} min read </span>}
      {updated && (
        <span>
          Last updated: <time dateTime={updated.iso}>{updated.text}</time>
        </span>
      )}
      {contributors && <span>Contributors: {contributors}</span>}
      {edit && <a href={edit}>Edit this page</a>}
    </p>
  )
}

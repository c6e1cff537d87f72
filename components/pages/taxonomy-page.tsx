import { DocumentLayout } from './document-layout.tsx'
import { PageHeader } from './page-header.tsx'
import type { TemplateProps } from './template-props.ts'

/** The list of all terms of a taxonomy, with how many pages carry each. */
export function TaxonomyPage({ page, site, body }: TemplateProps) {
  return (
    <DocumentLayout page={page} site={site}>
      <div className="page-grid">
        <PageHeader page={page} />
        <div className="page-body">
          {body}
          <ul className="tags tags-large">
            {page.termList.map(({ title, href, count }) => (
              <li key={href}>
                <a href={href}>
                  {title} <span className="count">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </DocumentLayout>
  )
}

import { Body } from '@/components/article/body.tsx'
import { siteHref } from '@/components/chrome/href.ts'
import { DocumentLayout } from './document-layout.tsx'
import { PageHeader } from './page-header.tsx'
import type { TemplateProps } from './template-props.ts'

/** The list of all terms of a taxonomy, with how many pages carry each. */
export function TaxonomyPage({ page, site, article }: TemplateProps) {
  const terms = site.terms.filter((term) => site.byPermalink.get(term.permalink)?.parent === page.permalink)
  return (
    <DocumentLayout page={page} site={site}>
      <div className="page-grid">
        <PageHeader page={page} site={site} />
        <div className="page-body">
          <Body page={page} site={site} article={article} />
          <ul className="tags tags-large">
            {terms.map(({ name, permalink, pages }) => (
              <li key={permalink}>
                <a href={siteHref(permalink, site)}>
                  {name} <span className="count">{pages.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </DocumentLayout>
  )
}

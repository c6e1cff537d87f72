import type { z } from 'zod'
import { siteHref } from '@/components/chrome/href.ts'
import { linkTitle } from '@/lib/content/navigation.ts'
import type { CatalogueItem as contract } from '@/lib/properties/catalogue.ts'
import type { CatalogueField, Site } from '@/lib/types.ts'

type Props = z.output<typeof contract.properties> & { site: Site }

/** What is known of one item: its fields, of which choices lead to the items that share them, and the articles that speak of it. */
export function CatalogueItem({ of, item: slug, site }: Props) {
  const catalogue = site.catalogues.find(({ path }) => path === of)
  const item = catalogue?.items.find((each) => each.slug === slug)
  if (!catalogue || !item) return null
  const list = siteHref(catalogue.permalink, site)
  const fields = catalogue.fields.filter(
    ({ name, type }) => type !== 'code' && (item.values[name] ?? []).length > 0,
  )
  const mentions = item.mentions.flatMap((permalink) => site.byPermalink.get(permalink) ?? [])
  return (
    <div className="catalogue-item">
      {fields.length > 0 && (
        <dl>
          {fields.map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              {(item.values[field.name] ?? []).map((value) => (
                <dd key={value}>
                  <Value field={field} value={value} list={list} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {mentions.length > 0 && (
        <nav aria-label={`Articles on ${item.name}`}>
          <h2>Articles</h2>
          <ul>
            {mentions.map((page) => (
              <li key={page.permalink}>
                <a href={siteHref(page.permalink, site)}>{linkTitle(page)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        <a href={list}>All {catalogue.nouns[1]}</a>
      </p>
    </div>
  )
}

function Value({ field, value, list }: { field: CatalogueField; value: string; list: string }) {
  const { name, type, names, isFilter } = field
  if (type === 'url')
    return (
      <a href={value} rel="noopener">
        {value}
      </a>
    )
  if (isFilter)
    return <a href={`${list}${encodeURIComponent(name)}/${encodeURIComponent(value)}/`}>{names[value]}</a>
  if (type === 'date') return <time dateTime={value}>{value}</time>
  return names[value] ?? (type === 'list' ? <code>{value}</code> : value)
}

import type { z } from 'zod'
import type { CatalogueItem as contract } from '@/lib/properties/catalogue.ts'
import type { CatalogueField } from '@/lib/types.ts'
import type { Questions } from '@/lib/view/questions.ts'

type Props = z.output<typeof contract.properties> & { questions: Questions }

/** What is known of one item: its fields, of which choices lead to the items that share them, and the articles that speak of it. */
export function CatalogueItem({ of, item: slug, questions }: Props) {
  const item = questions.item(of, slug)
  if (!item) return null
  const { list, fields, mentions } = item
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
            {mentions.map(({ title, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        <a href={list}>All {item.plural}</a>
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

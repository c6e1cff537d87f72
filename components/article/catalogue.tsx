import type { z } from 'zod'
import type { Catalogue as contract } from '@/lib/properties/catalogue.ts'
import type { CatalogueView } from '@/lib/view/catalogue-view.ts'
import type { Questions } from '@/lib/view/questions.ts'

type Props = z.output<typeof contract.properties> & {
  questions: Questions
  /** What its script is called (`components/load-when-seen.ts`). */
  script?: string | undefined
}

/**
 * The items of a data file, with links to the lists of those that share a value. With JavaScript they are
 * filtered in the page, by several values and words at once.
 */
export function Catalogue({ of, field, value, questions, script }: Props) {
  const catalogue = questions.catalogue(of)
  if (!catalogue) return null
  const { list, filters } = catalogue
  const items = field
    ? catalogue.items.filter(({ values }) => values[field]?.includes(value ?? ''))
    : catalogue.items
  const [one, several] = catalogue.nouns
  return (
    <fp-catalogue
      class="catalogue"
      data-script={script}
      list={list}
      singular={one}
      plural={several}
      {...(field && { fixed: field })}
    >
      {filters.map(({ field: { name, label }, values }) => (
        <nav key={name} className="catalogue-filter" aria-label={label}>
          <span aria-hidden="true">{label}</span>
          <ul>
            <li>
              <a
                href={list}
                data-field={name}
                data-value=""
                aria-current={field === name ? undefined : 'true'}
              >
                All
              </a>
            </li>
            {values.map((each) => (
              <li key={each.value}>
                <a
                  href={`${list}${encodeURIComponent(name)}/${encodeURIComponent(each.value)}/`}
                  data-field={name}
                  data-value={each.value}
                  aria-current={field === name && value === each.value ? 'true' : undefined}
                >
                  {each.label} <span className="count">{each.count}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
      <label className="catalogue-search scripted">
        Search <input type="search" autoComplete="off" />
      </label>
      <p className="catalogue-status" role="status">
        {items.length} {items.length === 1 ? one : several}
      </p>
      <ul className="catalogue-items">
        {items.map((item) => (
          <li key={item.slug} {...valuesOf(item, filters)}>
            <a href={item.href}>{item.name}</a>
            <p className="catalogue-facts">
              {filters
                .flatMap(({ field: { name, names } }) => (item.values[name] ?? []).map((each) => names[each]))
                .join(' · ')}
            </p>
            {item.description && <p>{item.description}</p>}
          </li>
        ))}
      </ul>
    </fp-catalogue>
  )
}

/** What the script filters by; no value holds a line break. */
function valuesOf(
  { values }: CatalogueView['items'][number],
  filters: CatalogueView['filters'],
): Record<string, string> {
  return Object.fromEntries(
    filters.map(({ field: { name } }) => [`data-${name}`, (values[name] ?? []).join('\n')]),
  )
}

import { isRecord } from '../hugo-settings.ts'
import { warning } from '../problem.ts'
import type { Place, Problem } from '../types.ts'
import type { ParsedYaml } from '../yaml.ts'
import { frontMatterSchema, searchOptions, yesOrNo } from './front-matter.ts'
import { fieldOf } from './front-matter-keys.ts'
import { isAmbiguousWeight } from './weight.ts'

/** What Hugo's versions read differently, dates that are none, and what `search` cannot mean. */
export function doubtfulFields(
  raw: Record<string, unknown>,
  { placeOf }: Pick<ParsedYaml, 'placeOf'>,
): Problem[] {
  const found: Problem[] = []
  for (const [key, value] of Object.entries(raw)) {
    const name = key.toLowerCase()
    const place = placeOf([key])
    if (name === 'weight' && isAmbiguousWeight(value)) {
      found.push(
        warning(
          place,
          'weight',
          `weight ${value} has a leading zero and a digit above 7; it is read as decimal`,
          'A leading zero means octal in Hugo: write the weight without it.',
        ),
      )
    }
    if (name === 'draft' && typeof value === 'string' && /^(yes|on)$/i.test(value)) {
      found.push(
        warning(
          place,
          'draft',
          `draft: ${value} is read as a yes or no; newer Hugo takes it for a text and publishes`,
          'Write draft: true or draft: false.',
        ),
      )
    }
    if (name === 'search') found.push(...doubtfulSearch(key, value, placeOf))
    if (
      isDateField(fieldOf(key)) &&
      !(name === 'published' && yesOrNo.safeParse(value).success) &&
      value != null &&
      value !== '' &&
      frontMatterSchema.shape.date.parse(value) === undefined
    ) {
      found.push(
        warning(
          place,
          'date',
          `${key}: ${String(value)} is not a date`,
          'Write 2025-01-17 or 2025-01-17T07:52:00+02:00.',
        ),
      )
    }
  }
  return found
}

/** A page that is to be left out must not stand in search because another value is wrong, so these are no errors. */
function doubtfulSearch(key: string, search: unknown, placeOf: ParsedYaml['placeOf']): Problem[] {
  if (search == null) return []
  if (!isRecord(search)) return [doubtful(placeOf([key]), 'search')]
  return Object.entries(search).flatMap(([option, value]) => {
    const schema = Object.entries(searchOptions.shape).find(([name]) => name === option.toLowerCase())?.[1]
    return schema?.safeParse(value).success ? [] : [doubtful(placeOf([key, option]), `search.${option}`)]
  })
}

function doubtful(place: Place, field: string): Problem {
  return warning(
    place,
    'search',
    `front matter: ${field} does not fit, and counts as not given`,
    'Write search: {exclude: true, boost: 2, keywords: ["one", "two"]}; a boost is above 0 and at most 10.',
  )
}

function isDateField(name: string): boolean {
  return ['date', 'lastmod', 'publishdate', 'expirydate'].includes(name)
}

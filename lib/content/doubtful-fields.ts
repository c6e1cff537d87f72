import { warning } from '../problem.ts'
import type { Problem } from '../types.ts'
import type { ParsedYaml } from '../yaml.ts'
import { frontMatterSchema, yesOrNo } from './front-matter.ts'
import { fieldOf } from './front-matter-keys.ts'
import { isAmbiguousWeight } from './weight.ts'

/** What Hugo's versions read differently, and dates that are none. */
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

function isDateField(name: string): boolean {
  return ['date', 'lastmod', 'publishdate', 'expirydate'].includes(name)
}

import { z } from 'zod'
import { error } from '../../problem.ts'
import type { Catalogue, CatalogueField, CatalogueItem, Problem, SourceFile } from '../../types.ts'
import { parseYaml } from '../../yaml.ts'
import { slugOf } from '../slug.ts'
import { type FieldSchema, headSchema, itemSchema } from './schema.ts'

/** Whether a data file describes a catalogue, and is not some other data. */
export function isCatalogue(source: string): boolean {
  return /^\uFEFF?catalogue:/m.test(source)
}

/**
 * Reads a catalogue of things that may stand in several categories: a head that names its fields, and the items.
 * @returns the catalogue, or an error for each value that does not fit, with its place in the file
 */
export function readCatalogue(file: SourceFile): { catalogue?: Catalogue; problems: Problem[] } {
  const yaml = parseYaml(file.source, file.path)
  const report = (path: readonly PropertyKey[], reason: string, hint: string) =>
    error(yaml.placeOf(path), 'catalogue', reason, hint)
  const isMissing = (path: readonly PropertyKey[]) => valueAt(yaml.value, path) === undefined
  if (yaml.faults.length > 0)
    return {
      problems: yaml.faults.map(({ place, reason }) =>
        error(place, 'catalogue', reason, 'Mend the YAML of the file.'),
      ),
    }
  const outer = z
    .strictObject({ catalogue: headSchema, items: z.array(z.unknown()).nullish() })
    .safeParse(yaml.value)
  if (!outer.success)
    return { problems: outer.error.issues.flatMap((issue) => reports(issue, report, isMissing)) }
  const { catalogue: head, items } = outer.data
  const schema = itemSchema(head.fields)
  const problems: Problem[] = []
  const taken = new Map<string, string>()
  const read = (items ?? []).flatMap((value, index): CatalogueItem[] => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) {
      const at = (issue: z.core.$ZodIssue) => ({ ...issue, path: ['items', index, ...issue.path] })
      problems.push(...parsed.error.issues.flatMap((issue) => reports(at(issue), report, isMissing)))
      return []
    }
    const { name, slug = slugOf(name), description, aliases, articles, ...values } = parsed.data
    const owner = taken.get(slug)
    if (owner !== undefined || slug === '' || slug in head.fields) {
      const of = owner === undefined ? (slug === '' ? 'nothing' : 'a field') : owner
      problems.push(report(['items', index, 'name'], `its address /${slug}/ is that of ${of}`, 'Set a slug.'))
      return []
    }
    taken.set(slug, name)
    const permalink = `${head.address}${slug}/`
    const place = yaml.placeOf(['items', index, 'name'])
    return [{ name, slug, permalink, description, aliases, articles, values, mentions: [], place }]
  })
  const catalogue: Catalogue = {
    path: file.path,
    title: head.title,
    linktitle: head.linktitle ?? '',
    description: head.description,
    permalink: head.address,
    weight: head.weight ?? 0,
    nouns: head.items,
    fields: Object.entries(head.fields).map(([name, field]) => fieldOf(name, field)),
    items: read,
  }
  return { catalogue, problems }
}

function fieldOf(name: string, field: FieldSchema): CatalogueField {
  const isChoice = field.type === 'choice' || field.type === 'choices'
  const yesNo = { true: 'Yes', false: 'No' }
  return {
    name,
    label: field.label ?? name.charAt(0).toUpperCase() + name.slice(1),
    type: field.type,
    language: field.type === 'code' ? field.language : '',
    isFilter: 'filter' in field && field.filter,
    names: isChoice ? Object.fromEntries(field.of) : field.type === 'boolean' ? yesNo : {},
  }
}

function reports(
  issue: z.core.$ZodIssue,
  report: (path: readonly PropertyKey[], reason: string, hint: string) => Problem,
  isMissing: (path: readonly PropertyKey[]) => boolean,
): Problem[] {
  const name = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      report(
        [...issue.path, key],
        `unknown key "${key}"`,
        'Declare it in the fields of the catalogue, or remove it.',
      ),
    )
  if (isMissing(issue.path)) return [report(issue.path, `${name} is missing`, 'Write it.')]
  const reason = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? '') : issue.message
  return [report(issue.path, `${name}: ${reason}`, 'See the page on catalogues of the manual.')]
}

function valueAt(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (step === undefined) return value
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([key]) => key === String(step))
      : undefined
  return inner && valueAt(inner[1], rest)
}

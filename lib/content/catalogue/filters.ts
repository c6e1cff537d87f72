import type { Catalogue, CatalogueField } from '../../types.ts'

/** A field that readers can filter by, with the values that items have. */
export interface CatalogueFilter {
  field: CatalogueField
  values: { value: string; label: string; count: number }[]
}

/** The filters of a catalogue, each value with how many items have it; values that none has are left out. */
export function filtersOf({ fields, items }: Catalogue): CatalogueFilter[] {
  return fields
    .filter(({ isFilter }) => isFilter)
    .map((field) => ({
      field,
      values: Object.entries(field.names)
        .map(([value, label]) => ({
          value,
          label,
          count: items.filter(({ values }) => values[field.name]?.includes(value)).length,
        }))
        .filter(({ count }) => count > 0),
    }))
}

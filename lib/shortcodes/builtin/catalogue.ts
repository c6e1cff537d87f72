import type { Shortcode } from '../shortcode.ts'

/** `catalogue`: the items of a data file, or those of them that have a value. */
export const catalogue: Shortcode = (call) => ({
  kind: 'component',
  name: 'Catalogue',
  isVoid: true,
  attributes: {
    of: call.get('of', 0),
    field: call.get('field') || undefined,
    value: call.get('value') || undefined,
  },
})

/** `catalogue-item`: what is known of one item. */
export const catalogueItem: Shortcode = (call) => ({
  kind: 'component',
  name: 'CatalogueItem',
  isVoid: true,
  attributes: { of: call.get('of', 0), item: call.get('item', 1) },
})

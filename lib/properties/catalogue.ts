import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

export const Catalogue = {
  properties: z.strictObject({
    /** The data file: `data/images.yaml`. */
    of: z.string(),
    /** Shows the items alone that have this value in this field. */
    field: z.string().optional(),
    value: z.string().optional(),
  }),
} satisfies ComponentContract

export const CatalogueItem = {
  properties: z.strictObject({
    of: z.string(),
    /** The last part of the item's address. */
    item: z.string(),
  }),
} satisfies ComponentContract

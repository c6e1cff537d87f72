import { z } from 'zod'
import { type ComponentContract, holdsComponent } from './contract.ts'

export const Cards = {
  properties: z.strictObject({}),
  holds: (children) => (holdsComponent(children, 'Card') ? undefined : 'it holds no <Card>'),
} satisfies ComponentContract

export const Card = {
  properties: z.strictObject({
    title: z.string(),
    /** Where the card leads; without it the card is plain. */
    href: z.string().optional(),
    /** Name of an icon before the title. */
    icon: z.string().optional(),
  }),
} satisfies ComponentContract

import { z } from 'zod'
import { type ComponentContract, holdsComponent } from './contract.ts'

export const Tabs = {
  properties: z.strictObject({
    /** Tabs with one of these are chosen together, and the choice is kept; default: their labels. */
    sync: z.string().optional(),
  }),
  holds: (children) => (holdsComponent(children, 'Tab') ? undefined : 'it holds no <Tab>'),
} satisfies ComponentContract

export const Tab = {
  properties: z.strictObject({
    /** Default: its number. */
    label: z.string().optional(),
  }),
  within: 'Tabs',
} satisfies ComponentContract

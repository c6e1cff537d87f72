import { z } from 'zod'
import { type ComponentContract, flag, number } from './contract.ts'

export const Figure = {
  properties: z.strictObject({
    src: z.string(),
    /** The picture for the dark theme. */
    dark: z.string().optional(),
    /** Whether readers can open it large. */
    zoom: flag.optional(),
    alt: z.string().optional(),
    title: z.string().optional(),
    caption: z.string().optional(),
    /** Where the picture leads. */
    link: z.string().optional(),
    width: number.optional(),
    height: number.optional(),
    className: z.string().optional(),
    /** Who it is by, and where they are found. */
    attr: z.string().optional(),
    attrlink: z.string().optional(),
    /** Of the link. */
    target: z.string().optional(),
    rel: z.string().optional(),
    /** When the picture is loaded; default: when it comes near. */
    loading: z.enum(['lazy', 'eager']).optional(),
  }),
} satisfies ComponentContract

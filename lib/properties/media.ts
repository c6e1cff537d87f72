import { z } from 'zod'
import { type ComponentContract, flag, number } from './contract.ts'

const media = {
  src: z.string(),
  /** What is seen or heard, for those who do not see or hear it. */
  title: z.string().optional(),
  caption: z.string().optional(),
  loop: flag.optional(),
}

export const Video = {
  properties: z.strictObject({
    ...media,
    /** A picture to show before the video plays. */
    poster: z.string().optional(),
    width: number.optional(),
    height: number.optional(),
    muted: flag.optional(),
  }),
} satisfies ComponentContract

export const Audio = { properties: z.strictObject(media) } satisfies ComponentContract

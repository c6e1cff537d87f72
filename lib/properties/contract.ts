import type { RootContent } from 'mdast'
import { z } from 'zod'

/** What a writer may hand a component; every tag and shortcode of an article is held against it. */
export interface ComponentContract {
  /** Its properties as they are written: texts, or `true` for one without a value. */
  properties: z.ZodObject
  /** The component that it must stand in. */
  within?: string
  /**
   * Says why what it holds does not fit, where that matters.
   * @param children what stands between its tags
   */
  holds?(children: readonly RootContent[]): string | undefined
}

/** Something that is on or off; shortcodes give texts. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false'])], { error: 'Write true or false.' })

/** A number of pixels or the like; shortcodes give texts. */
export const number = z.union(
  [z.number(), z.string().regex(/^\d+(?:\.\d+)?(?:px|%)?$/, { error: 'Write a number.' })],
  {
    error: 'Write a number.',
  },
)

/** Whether a flag is on. */
export function isOn(value: z.output<typeof flag> | undefined): boolean {
  return value === true || value === 'true'
}

/** Whether one of the nodes is a component of this name. */
export function holdsComponent(children: readonly RootContent[], name: string): boolean {
  return children.some(
    (child) =>
      (child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement') && child.name === name,
  )
}

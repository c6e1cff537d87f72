import { type ComponentType, createElement } from 'react'
import { mediaComponent, mediaTags } from '@/lib/content/html-addresses.ts'

type Props = Record<string, unknown>

/** A tag of media as it is written; what it names arrives resolved. */
function tagOf(tag: string): ComponentType<Props> {
  return ({ picture: _, script: __, ...props }: Props) => createElement(tag, props)
}

/** Components for tags of media: by the tag for raw HTML of `.md`, and by a name for those of `.mdx`. */
export const htmlMedia = Object.fromEntries(
  mediaTags.flatMap((tag) => [
    [tag, tagOf(tag)],
    [mediaComponent(tag), tagOf(tag)],
  ]),
)

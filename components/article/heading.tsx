import type { ComponentProps } from 'react'

/** A heading with a link to itself, which readers copy. */
export function ArticleHeading(Level: 'h2' | 'h3' | 'h4') {
  return function Heading({ children, ...props }: ComponentProps<'h2'>) {
    return (
      <Level {...props}>
        {children}
        {/* biome-ignore lint/a11y/useAnchorContent: the style sheet draws the sign, so that it is no part of the heading's text */}
        {props.id && <a className="heading-anchor" href={`#${props.id}`} aria-label="Link to this section" />}
      </Level>
    )
  }
}

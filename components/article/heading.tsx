import type { ComponentProps } from 'react'

/**
 * A heading, and after it a link to itself, which readers copy. The link stands beside the heading, so
 * that its name is no part of the heading's.
 */
export function ArticleHeading(Level: 'h2' | 'h3' | 'h4') {
  return function Heading(props: ComponentProps<'h2'>) {
    // The heading of footnotes is there for screen readers alone; a link there would hide the focus.
    const isLinked = props.id && props.className !== 'sr-only'
    return (
      <>
        <Level {...props} />
        {/* biome-ignore lint/a11y/useAnchorContent: the style sheet draws the sign, which is not to be read out */}
        {isLinked && <a className="heading-anchor" href={`#${props.id}`} aria-label="Link to this section" />}
      </>
    )
  }
}

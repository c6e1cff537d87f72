import type { ReactNode } from 'react'

/** A diagram with a title; the compiler draws the code block in it (`lib/mdx/remark-diagrams.ts`). */
export function Diagram({ children }: { title?: string; children: ReactNode }) {
  return children
}

interface DrawingProps {
  /** Drawn when the article was compiled. */
  svg: string
  title: string
  /** Whether it may be made smaller, to fit the page. */
  fits?: boolean
}

/** A drawn diagram; a wide one scrolls inside itself. */
export function Drawing({ svg, title, fits }: DrawingProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <figure className={fits ? 'diagram diagram-fits' : 'diagram'} tabIndex={0}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what is left of the drawing is shapes and escaped text */}
      <div role="img" aria-label={title} dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
  )
}

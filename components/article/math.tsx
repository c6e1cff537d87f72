import type { z } from 'zod'
import { isOn } from '@/lib/properties/contract.ts'
import type { Formula as contract } from '@/lib/properties/math.ts'

type Props = z.output<typeof contract.properties> & {
  /** MathML, drawn when the article was compiled; without it the formula has an error. */
  html?: string
}

/** A formula. The browser draws it, without a script and without fonts of its own. */
export function Formula({ tex, display, html }: Props) {
  if (html === undefined) return <code>{tex}</code>
  if (!isOn(display))
    // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, in which every letter of the formula is escaped
    return <span className="math" dangerouslySetInnerHTML={{ __html: html }} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div
      className="math"
      role="group"
      aria-label="Formula"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
      tabIndex={0}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

import { Children, isValidElement, type ReactNode } from 'react'
import type { z } from 'zod'
import type { Callout as contract } from '@/lib/properties/callout.ts'

const titles = { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' }

/** What only an alert of Markdown gives. */
interface OfAlert {
  /** Makes it fold: whether it is open or closed at first. */
  fold?: 'open' | 'closed'
  /** The title as plain text, where a paragraph of the class `callout-title` within it shows it. */
  'aria-label'?: string
}

type Props = z.output<typeof contract.properties> & OfAlert & { children: ReactNode }

/** A remark set off from the text. One that folds is closed by its title. */
export function Callout({ type = 'note', title, fold, 'aria-label': label, children }: Props) {
  const { own, rest } = splitTitle(children)
  const shown = title ?? own ?? titles[type]
  const properties = {
    className: `callout callout-${type}`,
    'aria-label': title ?? label ?? titles[type],
  }
  if (fold)
    return (
      <details {...properties} open={fold === 'open'}>
        <summary className="callout-title">{shown}</summary>
        {rest}
      </details>
    )
  return (
    <aside {...properties}>
      <p className="callout-title">{shown}</p>
      {rest}
    </aside>
  )
}

/** A title with markup is a paragraph of its own within the remark. */
function splitTitle(children: ReactNode): { own: ReactNode; rest: ReactNode } {
  const parts = Children.toArray(children)
  const title = parts
    .filter((part) => isValidElement<{ className?: unknown; children?: ReactNode }>(part))
    .find(({ props }) => props.className === 'callout-title')
  return { own: title?.props.children, rest: title ? parts.filter((part) => part !== title) : children }
}

import { Children, isValidElement, type ReactNode } from 'react'
import type { z } from 'zod'
import type { Tab as tab, Tabs as tabs } from '@/lib/properties/tabs.ts'

/** One tab; its content shows when its label is chosen. */
export function Tab({ children }: z.output<typeof tab.properties> & { id?: string; children: ReactNode }) {
  return children
}

/**
 * Panels of which one shows at a time. Without JavaScript all show, each below its label. The compiler gives
 * each tab its id (`lib/mdx/remark-tab-ids.ts`).
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs({ sync, children }: z.output<typeof tabs.properties> & { children: ReactNode }) {
  const panels = Children.toArray(children)
    .filter((child) => isValidElement<{ label?: unknown; id?: unknown }>(child))
    .map((child, index) => ({
      child,
      id: String(child.props.id ?? `tab-${index + 1}`),
      label: String(child.props.label ?? index + 1),
    }))
  return (
    <fp-tabs class="tabs" {...(sync && { sync })}>
      <div role="tablist" className="scripted">
        {panels.map(({ id, label }, index) => (
          <button
            type="button"
            role="tab"
            key={id}
            id={`${id}-label`}
            aria-controls={id}
            aria-selected={index === 0}
            tabIndex={index === 0 ? 0 : -1}
          >
            {label}
          </button>
        ))}
      </div>
      {panels.map(({ child, id, label }) => (
        <div role="tabpanel" key={id} id={id} aria-labelledby={`${id}-label`}>
          <p className="tab-label">{label}</p>
          {child}
        </div>
      ))}
    </fp-tabs>
  )
}

import { Children, isValidElement, type ReactNode, useId } from 'react'

/** One tab; its content shows when its label is chosen. */
export function Tab({ children }: { label: string; children: ReactNode }) {
  return children
}

/**
 * Panels of which one shows at a time. Without JavaScript all show, each below its label.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs({ children }: { children: ReactNode }) {
  const id = useId()
  const tabs = Children.toArray(children).filter((child) => isValidElement<{ label?: unknown }>(child))
  return (
    <fp-tabs class="tabs">
      <div role="tablist" className="scripted">
        {tabs.map((tab, index) => (
          <button
            type="button"
            role="tab"
            key={tab.key}
            id={`${id}tab${index}`}
            aria-controls={`${id}panel${index}`}
            aria-selected={index === 0}
            tabIndex={index === 0 ? 0 : -1}
          >
            {String(tab.props.label ?? index + 1)}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div role="tabpanel" key={tab.key} id={`${id}panel${index}`} aria-labelledby={`${id}tab${index}`}>
          <p className="tab-label">{String(tab.props.label ?? index + 1)}</p>
          {tab}
        </div>
      ))}
    </fp-tabs>
  )
}

import type { ComponentProps } from 'react'

/** A table that scrolls inside itself; reachable by keyboard for that reason. No landmark: a page may have many. */
export function Table(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </div>
  )
}

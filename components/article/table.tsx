import type { ComponentProps } from 'react'

/** A table that scrolls inside itself; reachable by keyboard for that reason. */
export function Table(props: ComponentProps<'table'>) {
  return (
    <section className="table-scroll" aria-label="Table">
      <table {...props} />
    </section>
  )
}

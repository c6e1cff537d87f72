import type { ComponentProps } from 'react'

/** A link; one that leads out of the site says so to the browser. */
export function Anchor(props: ComponentProps<'a'>) {
  const leadsOut = /^(https?:)?\/\//.test(props.href ?? '')
  return <a {...props} {...(leadsOut && { rel: 'noopener' })} />
}

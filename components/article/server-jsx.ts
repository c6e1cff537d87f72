import type { ElementType, Key } from 'react'
import * as runtime from 'react/jsx-runtime'

export { Fragment } from 'react/jsx-runtime'

type Props = Readonly<Record<string, unknown>>

/**
 * React's runtime of JSX for what is rendered to HTML alone: a function that an element is given would never be
 * called, so it is refused, as React's server components do.
 */
export function jsx(type: ElementType, props: Props, key?: Key) {
  return runtime.jsx(type, checked(type, props), key)
}

export function jsxs(type: ElementType, props: Props, key?: Key) {
  return runtime.jsxs(type, checked(type, props), key)
}

/** @throws Error that names the function */
function checked(type: ElementType, props: Props): Props {
  if (typeof type !== 'string') return props
  const handler = Object.entries(props).find(([, value]) => typeof value === 'function')
  if (!handler) return props
  throw new Error(`the function ${handler[0]} of <${type}> would never be called in the browser`)
}

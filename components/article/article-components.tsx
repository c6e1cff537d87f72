import type { MDXComponents } from 'mdx/types'
import type { ComponentType } from 'react'
import { addressProperties, resolveAddress } from '@/lib/content/links.ts'
import type { Page, Site } from '@/lib/types.ts'
import * as registry from './index.ts'
import { markdown } from './markdown.ts'

type Props = Record<string, unknown>

/**
 * What an article's tags stand for. `href`, `src` and the like of any component are addresses as the writer
 * wrote them, and arrive resolved.
 */
export function articleComponents(page: Page, site: Site): MDXComponents {
  const resolve = (value: unknown) =>
    typeof value === 'string' ? resolveAddress(value, page, site).href : value
  const resolved = ([name, value]: [string, unknown]) => [
    name,
    Object.hasOwn(addressProperties, name) ? resolve(value) : value,
  ]
  const withAddresses = (Component: ComponentType<Props>) => (props: Props) => (
    <Component {...Object.fromEntries(Object.entries(props).map(resolved))} />
  )
  return Object.fromEntries(
    // An article hands a component whatever its writer wrote: no type can promise its properties.
    Object.entries({ ...registry, ...markdown }).map(([name, Component]) => [
      name,
      withAddresses(Component as never),
    ]),
  )
}

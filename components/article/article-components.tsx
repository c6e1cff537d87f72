import type { MDXComponents } from 'mdx/types'
import type { ComponentType } from 'react'
import { resolveAddress } from '@/lib/content/links.ts'
import type { Page, Site } from '@/lib/types.ts'
import { ArticleHeading } from './heading.tsx'
import * as registry from './index.ts'
import { Table } from './table.tsx'

/** Markdown's own elements, by the component that renders them. */
const elements = {
  a: registry.Anchor,
  img: registry.Image,
  table: Table,
  h2: ArticleHeading('h2'),
  h3: ArticleHeading('h3'),
  h4: ArticleHeading('h4'),
}

/**
 * What an article's tags stand for. `href` and `src` of any component are addresses as the writer
 * wrote them, and arrive resolved.
 */
export function articleComponents(page: Page, site: Site): MDXComponents {
  const resolve = (value: unknown) =>
    typeof value === 'string' ? resolveAddress(value, page, site).href : value
  const withAddresses =
    (Component: ComponentType<Record<string, unknown>>) => (props: Record<string, unknown>) => (
      <Component
        {...props}
        {...('href' in props && { href: resolve(props['href']) })}
        {...('src' in props && { src: resolve(props['src']) })}
      />
    )
  return Object.fromEntries(
    Object.entries({ ...registry, ...elements }).map(([name, Component]) => [
      name,
      withAddresses(Component as never),
    ]),
  )
}

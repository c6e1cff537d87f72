import type { MDXComponents } from 'mdx/types'
import type { ComponentType } from 'react'
import { addressProperties, resolveAddress } from '@/lib/content/links.ts'
import { withoutQuery } from '@/lib/images/used-images.ts'
import type { Page, Scripts, Site, SiteImage } from '@/lib/types.ts'
import { Files, filesFor, scriptWhenSeen } from './component-files.tsx'
import type { Picture } from './image-attributes.ts'
import * as registry from './index.ts'
import { markdown } from './markdown.ts'

type Props = Record<string, unknown>

/** Components that show what the site knows besides articles. */
const ofSite = new Set(['Catalogue', 'CatalogueItem'])

/** The pictures that an article may show. */
export interface Pictures {
  /** By address, as `Model` has them. */
  images: Readonly<Record<string, SiteImage>>
  /** The address, as written, of the one that is seen first. */
  lead: string | undefined
}

/**
 * What an article's tags stand for. `href`, `src` and the like of any component are addresses as the writer
 * wrote them, and arrive resolved; with a `src` comes what the site knows of that picture, as `picture`.
 * @param files what comes with single components
 */
export function articleComponents(
  page: Page,
  site: Site,
  { images, lead }: Pictures,
  files: Scripts['components'] = {},
): MDXComponents {
  const resolve = (value: unknown) =>
    typeof value === 'string' ? resolveAddress(value, page, site).href : value
  const resolved = ([name, value]: [string, unknown]) => [
    name,
    Object.hasOwn(addressProperties, name) ? resolve(value) : value,
  ]
  const pictureOf = (written: string): Picture => {
    const href = withoutQuery(resolveAddress(written, page, site).href ?? '')
    return { image: Object.hasOwn(images, href) ? images[href] : undefined, isLead: written === lead }
  }
  const withAddresses = (name: string, Component: ComponentType<Props>) => (props: Props) => (
    <>
      {filesFor(name, props).map((file) => (
        <Files key={file} files={files[file]} basePath={site.config.basePath} />
      ))}
      <Component
        {...Object.fromEntries(Object.entries(props).map(resolved))}
        script={scriptWhenSeen(name, props, files)}
        {...(ofSite.has(name) && { site })}
        {...(typeof props['src'] === 'string' && { picture: pictureOf(props['src']) })}
        {...(typeof props['dark'] === 'string' && { darkPicture: pictureOf(props['dark']) })}
      />
    </>
  )
  return Object.fromEntries(
    // An article hands a component whatever its writer wrote: no type can promise its properties.
    Object.entries({ ...registry, ...markdown }).map(([name, Component]) => [
      name,
      withAddresses(name, Component as never),
    ]),
  )
}

import type { MDXComponents } from 'mdx/types'
import type { ComponentType } from 'react'
import { withAddresses } from '@/lib/content/html-addresses.ts'
import { addressProperties } from '@/lib/content/links.ts'
import type { Questions } from '@/lib/view/questions.ts'
import type { SiteView } from '@/lib/view/site-view.ts'
import { Files, filesFor, scriptWhenSeen } from './component-files.tsx'
import type { Picture } from './image-attributes.ts'
import * as registry from './index.ts'
import { markdown } from './markdown.ts'

type Props = Record<string, unknown>

/** Components that show what the site knows besides articles. */
const ofSite = new Set(['Catalogue', 'CatalogueItem'])

/**
 * What an article's tags stand for. `href`, `src` and the like of any component are addresses as the writer
 * wrote them, and arrive resolved; with a `src` comes what the site knows of that picture, as `picture`.
 * @param lead the address, as written, of the picture that is seen first
 */
export function articleComponents(
  questions: Questions,
  { basePath, scripts }: Pick<SiteView, 'basePath'> & { scripts: Pick<SiteView['scripts'], 'components'> },
  lead?: string,
): MDXComponents {
  const files = scripts.components
  const resolve = (value: unknown) => (typeof value === 'string' ? questions.address(value).href : value)
  const resolved = (tag: string, [name, value]: [string, unknown]) => {
    if (name === 'srcSet' && typeof value === 'string')
      return [name, withAddresses(name, value, (each) => questions.address(each).href ?? '')]
    const isAddress =
      Object.hasOwn(addressProperties, name) || (name === 'data' && /^(html)?object$/i.test(tag))
    return [name, isAddress ? resolve(value) : value]
  }
  const pictureOf = (written: string): Picture => ({
    image: questions.address(written).image,
    isLead: written === lead,
  })
  const articleComponent = (name: string, Component: ComponentType<Props>) => (props: Props) => (
    <>
      {filesFor(name, props).map((file) => (
        <Files key={file} files={files[file]} basePath={basePath} />
      ))}
      <Component
        {...Object.fromEntries(Object.entries(props).map((each) => resolved(name, each)))}
        script={scriptWhenSeen(name, props, files)}
        {...(ofSite.has(name) && { questions })}
        {...(typeof props['src'] === 'string' && { picture: pictureOf(props['src']) })}
        {...(typeof props['dark'] === 'string' && { darkPicture: pictureOf(props['dark']) })}
      />
    </>
  )
  return Object.fromEntries(
    // An article hands a component whatever its writer wrote: no type can promise its properties.
    Object.entries({ ...registry, ...markdown }).map(([name, Component]) => [
      name,
      articleComponent(name, Component as never),
    ]),
  )
}

import type { ReactNode } from 'react'
import type { z } from 'zod'
import { isOn } from '@/lib/properties/contract.ts'
import type { Figure as contract } from '@/lib/properties/figure.ts'
import { Image } from './image.tsx'
import type { Picture } from './image-attributes.ts'

type Props = z.output<typeof contract.properties> & {
  picture?: Picture
  darkPicture?: Picture
  /** What its script is called (`components/load-when-seen.ts`). */
  script?: string | undefined
  /** A caption of more than plain words. */
  children?: ReactNode
}

/**
 * A picture with a caption. Another one may take its place in the dark theme; of the two only the one that is
 * shown is loaded.
 */
export function Figure({ src, picture, dark, darkPicture, alt = '', zoom, link, script, ...props }: Props) {
  const { title, caption, children, attr, attrlink, className = '', width, height, loading } = props
  const image = (source: string, known: Picture | undefined, theme?: 'light' | 'dark') => (
    <Image
      src={source}
      alt={alt}
      {...(known && { picture: theme ? { ...known, isLead: false } : known })}
      {...(theme && { 'data-for': theme })}
      {...(width && { width })}
      {...(height && { height })}
      {...(loading && !theme && { loading })}
    />
  )
  const shown = image(src, picture, dark ? 'light' : undefined)
  const shownInDark = dark && image(dark, darkPicture, 'dark')
  const { target, rel } = props
  const text = children ?? caption
  const both = (
    <>
      {shown}
      {shownInDark}
    </>
  )
  return (
    <figure className={`figure ${className}`.trim()}>
      {link ? (
        <a href={link} {...(target && { target })} {...(rel && { rel })}>
          {both}
        </a>
      ) : isOn(zoom) ? (
        <fp-zoom data-script={script}>
          <a href={src} {...(dark && { 'data-for': 'light' })}>
            {shown}
          </a>
          {dark && (
            <a href={dark} data-for="dark">
              {shownInDark}
            </a>
          )}
        </fp-zoom>
      ) : (
        both
      )}
      {(title || text || attr) && (
        <figcaption>
          {title && <strong>{title} </strong>}
          {text}
          {attr && ' '}
          {attr && (attrlink ? <a href={attrlink}>{attr}</a> : attr)}
        </figcaption>
      )}
    </figure>
  )
}

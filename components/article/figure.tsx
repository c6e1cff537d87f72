import type { ReactNode } from 'react'
import { Image } from './image.tsx'
import type { Picture } from './image-attributes.ts'

interface Props {
  src: string
  picture?: Picture
  alt?: string
  title?: string
  caption?: ReactNode
  /** Where the picture leads. */
  link?: string
  width?: string
  height?: string
  className?: string
  /** Who it is by, and where they are found. */
  attr?: string
  attrlink?: string
}

/** A picture with a caption. */
export function Figure({
  src,
  picture,
  alt = '',
  title,
  caption,
  link,
  attr,
  attrlink,
  className = '',
  ...size
}: Props) {
  const { width, height } = size
  const image = (
    <Image
      src={src}
      alt={alt}
      {...(picture && { picture })}
      {...(width && { width })}
      {...(height && { height })}
    />
  )
  return (
    <figure className={`figure ${className}`.trim()}>
      {link ? <a href={link}>{image}</a> : image}
      {(title || caption || attr) && (
        <figcaption>
          {title && <strong>{title} </strong>}
          {caption}
          {attr && ' '}
          {attr && (attrlink ? <a href={attrlink}>{attr}</a> : attr)}
        </figcaption>
      )}
    </figure>
  )
}

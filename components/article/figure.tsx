import type { ReactNode } from 'react'
import { Image } from './image.tsx'

interface Props {
  src: string
  alt: string
  caption?: ReactNode
}

/** A picture with a caption. */
export function Figure({ src, alt, caption }: Props) {
  return (
    <figure className="figure">
      <Image src={src} alt={alt} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

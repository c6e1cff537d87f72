import type { ComponentProps } from 'react'
import { imageAttributes, type Picture } from './image-attributes.ts'

type Props = Omit<ComponentProps<'img'>, 'src'> & { src?: string; picture?: Picture }

/**
 * An image in the text. It keeps its place until it is there, and all but the first are loaded when
 * they come near. What the writer says of it, such as `loading` or a `srcset`, counts.
 */
export function Image({ alt = '', picture, ...props }: Props) {
  const { src = '', width, height, srcSet } = props
  const { image, isLead = false } = picture ?? {}
  const known = { image: srcSet ? undefined : image, isLead }
  const element = <img {...imageAttributes(src, known, { width, height })} {...props} alt={alt} />
  // React has a picture that is not lazy preloaded, and so names all its files twice, unless it stands in one of these.
  return isLead ? <picture>{element}</picture> : element
}

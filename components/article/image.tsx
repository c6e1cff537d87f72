import type { ComponentProps } from 'react'

/** An image in the text; loaded when it comes near. */
export function Image({ alt = '', ...props }: ComponentProps<'img'>) {
  return <img loading="lazy" decoding="async" {...props} alt={alt} />
}

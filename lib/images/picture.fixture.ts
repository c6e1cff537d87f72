import sharp, { type Sharp } from 'sharp'

/** A picture that is much smaller as a photograph than point by point: clouds of colour. */
export function photo(width: number, height: number): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width: 40, height: 25, channels: 3, background: 'red', noise } }).resize(
    width,
    height,
    { fit: 'fill', kernel: 'cubic' },
  )
}

/** Stripes of two colours, as flat as a screenshot. */
export function stripes(width: number, height: number): Sharp {
  const lines = Array.from(
    { length: height / 4 },
    (_, row) => `<rect y="${row * 4}" width="${row * 3}" height="2"/>`,
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${lines.join('')}</svg>`
  return sharp(Buffer.from(drawing)).flatten({ background: 'white' })
}

/** A GIF of three pictures. */
export async function animation(width: number, height: number): Promise<Buffer> {
  const frames = await Promise.all([1, 2, 3].map(() => photo(width, height).png().toBuffer()))
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
}

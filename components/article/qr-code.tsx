import { encode } from 'uqr'

const levels = { low: 'L', medium: 'M', quartile: 'Q', high: 'H' } as const

interface Props {
  /** What the code says. */
  text: string
  level?: keyof typeof levels
  /** Pixels for each square. */
  scale?: string
  /** Default: the text itself. */
  alt?: string
}

/** A text as a QR code, drawn at build time. */
export function QrCode({ text, level = 'medium', scale = '4', alt }: Props) {
  const { data, size } = encode(text, { ecc: Object.hasOwn(levels, level) ? levels[level] : 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const pixels = size * (Number(scale) || 4)
  return (
    <svg className="qr-code" role="img" viewBox={`0 0 ${size} ${size}`} width={pixels} height={pixels}>
      <title>{alt ?? text}</title>
      <path d={squares.join('')} />
    </svg>
  )
}

import { parse } from 'culori'
import { z } from 'zod'

/** A colour without transparency, in any form of CSS that names it outright. */
const colour = z.string().refine((text) => {
  const parsed = parse(text)
  return parsed !== undefined && (parsed.alpha ?? 1) === 1
}, 'no CSS colour without transparency, such as #0b6b57 or oklch(0.5 0.1 170)')

/** Names of fonts as CSS lists them: `"Inter", system-ui`. Nothing in them can end a declaration. */
const fontStack = z
  .string()
  .regex(
    /^\s*(("[^"\\\n<>]+"|'[^'\\\n<>]+'|[a-z][\w-]*( [a-z][\w-]*)*)\s*(,\s*(?=\S)|$))+$/i,
    'no list of font names with commas between them',
  )

const fontFile = z.strictObject({
  /** The name by which `sans` or `mono` asks for it. */
  family: z.string().regex(/^[\p{L}\p{N} _-]+$/u, 'a name of letters, digits and spaces'),
  /** A `.woff2` file, by its path in the content folder or its address. */
  src: z.string().regex(/\.woff2$/, 'no .woff2 file'),
  /** One weight, or the two ends of what a variable font has: `400`, `100 900`. */
  weight: z.coerce
    .string()
    .regex(/^\d{1,4}( \d{1,4})?$/, 'no weight such as 400 or 100 900')
    .default('400'),
  style: z.enum(['normal', 'italic']).default('normal'),
})

const fonts = z.strictObject({
  /** Fonts of the text, the first that the reader has; without it those of the system. */
  sans: fontStack.optional(),
  /** Fonts of code. */
  mono: fontStack.optional(),
  /** Files that bring a font with the site. */
  files: z.array(fontFile).default([]),
})

/** `theme` of `site.yaml`: what a site changes of the design. The manual's page lists the same keys. */
export const themeSchema = z.strictObject({
  /** The colour of links and of what is chosen. Shades that can be read are made of it for both themes. */
  accent: colour.optional(),
  /** A picture in the place of the sign and the name in the header, by its path in the content folder. */
  logo: z.string().optional(),
  /** The same for the dark theme. */
  logoDark: z.string().optional(),
  fonts: fonts.prefault({}),
})

/** A file that the theme names. */
export interface ThemeFile {
  /** As written. */
  src: string
  /** Of `site.yaml`. */
  line: number
}

/** What a site changes of the design. */
export type ThemeConfig = z.output<typeof themeSchema>

/**
 * Every file that a theme names.
 * @param lineOf the line of a key of the theme in `site.yaml`
 */
export function themeFiles(
  { logo, logoDark, fonts }: ThemeConfig,
  lineOf: (path: readonly PropertyKey[]) => number,
): ThemeFile[] {
  return [
    ...(logo ? [{ src: logo, line: lineOf(['logo']) }] : []),
    ...(logoDark ? [{ src: logoDark, line: lineOf(['logoDark']) }] : []),
    ...fonts.files.map(({ src }, index) => ({ src, line: lineOf(['fonts', 'files', index, 'src']) })),
  ]
}

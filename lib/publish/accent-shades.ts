import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori'

/** A colour of the light theme and one of the dark, in hexadecimal. */
export interface Shades {
  light: string
  dark: string
}

/** The colours that the accent stands on: `paper`, `surface` and `raised` of `app/tokens.css`. */
export const grounds = {
  light: ['#fffefb', '#f5f4ef', '#ffffff'],
  dark: ['#131715', '#1b201e', '#212724'],
}

/**
 * Contrast of text, of any size.
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
const enough = 4.5

/** On a dark ground a colour of this lightness or more looks as strong as a dark one on a light ground. */
const darkStart = 0.78

const toOklch = converter('oklch')

/**
 * The shades of an accent colour: itself where it can be read on every ground of the theme, else the
 * next darker or lighter one that can; its soft ground; and what stands on it.
 * @param accent a CSS colour, as `themeSchema` lets it pass
 * @returns `accent` has a contrast of 4.5 or more against all grounds and `soft`, and `on` against `accent`
 */
export function accentShades(accent: string): { accent: Shades; soft: Shades; on: Shades } {
  const { l = 0, c = 0, h = 0 } = toOklch(accent) ?? {}
  const shade = (lightness: number, chroma = c) => hexOf({ mode: 'oklch', l: lightness, c: chroma, h })
  const soft = { light: shade(0.945, Math.min(c, 0.03)), dark: shade(0.3, Math.min(c, 0.045)) }
  const readable = (start: number, step: number, all: readonly string[]) => {
    for (let lightness = start; lightness >= 0 && lightness <= 1; lightness += step) {
      const hex = shade(lightness)
      if (all.every((ground) => wcagContrast(hex, ground) >= enough)) return hex
    }
    return step < 0 ? '#000000' : '#ffffff'
  }
  return {
    accent: {
      light: readable(l, -0.01, [...grounds.light, soft.light]),
      dark: readable(Math.max(l, darkStart), 0.01, [...grounds.dark, soft.dark]),
    },
    soft,
    on: { light: '#ffffff', dark: shade(0.22, Math.min(c, 0.03)) },
  }
}

function hexOf(colour: Oklch): string {
  return formatHex(clampChroma(colour, 'oklch'))
}

import { blend, formatHex, parse, wcagContrast } from 'culori'
import { paintedBelow } from './painted-below.ts'
import { palettes, type Theme } from './themes.ts'

/** What letters must have to what they stand on. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
const least = 4.5

/**
 * Gives letters that cannot be read on what is painted below them another colour: a writer who fills a box thinks of
 * one theme.
 * @param svg stands in its own, with its styles as attributes
 */
export function mendContrast(svg: Element, theme: Theme): void {
  for (const { text, fills } of paintedBelow(svg)) {
    const ground = fills.reduce(
      (below, { fill, opacity }) => over(below, fill, opacity),
      palettes[theme].paper,
    )
    for (const part of [text, ...text.querySelectorAll('tspan')]) {
      if (part !== text && !part.hasAttribute('fill')) continue
      if (wcagContrast(inkOf(part), ground) < least) part.setAttribute('fill', readable(ground, theme))
    }
  }
}

/** The theme's own colour of letters if it will do, then that of the other. */
function readable(ground: string, theme: Theme): string {
  const inks = [palettes[theme].ink, palettes.light.ink, palettes.dark.ink, '#000000', '#ffffff']
  return inks.find((ink) => wcagContrast(ink, ground) >= least) ?? '#000000'
}

function inkOf(text: Element): string {
  const written = text.closest('[fill]')?.getAttribute('fill') ?? ''
  return parse(written) ? written : '#000000'
}

function over(below: string, fill: string, opacity: number): string {
  const color = parse(fill)
  if (!color) return below
  const alpha = (color.alpha ?? 1) * opacity
  return formatHex(blend([below, { ...color, alpha }])) ?? below
}

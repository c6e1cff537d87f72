import { parse } from 'culori'
import type { Mermaid } from 'mermaid'
import { elementOf } from './element-of.ts'
import { mendDrawing } from './mend-drawing.ts'
import { mergeThemes } from './merge-themes.ts'
import { sheetOf } from './sheet-of.ts'
import { stylesToAttributes } from './styles-to-attributes.ts'
import { type Theme, themeVariables } from './themes.ts'

/**
 * Draws a diagram as Mermaid has read it, in both themes, as one drawing. What is coloured by its style sheet alone is
 * laid out once and gets the sheet of the dark theme; most of the time goes into the layout.
 * @param how `twice` lays it out for each theme whatever it is coloured by
 */
export async function drawThemes(
  mermaid: Mermaid,
  source: string,
  how: 'once' | 'twice' = 'once',
): Promise<Element> {
  const light = await drawIn(mermaid, 'light', source)
  const isStyled = how === 'once' && !hasThemeColours(light, mermaid)
  const dark = isStyled ? await inSheet(mermaid, light, source) : await drawIn(mermaid, 'dark', source)
  for (const [element, theme] of [
    [light, 'light'],
    [dark, 'dark'],
  ] as const) {
    stylesToAttributes(element)
    mendDrawing(element, theme)
  }
  mergeThemes(light, dark)
  return light
}

async function drawIn(mermaid: Mermaid, theme: Theme, source: string): Promise<Element> {
  initialize(mermaid, theme)
  return await elementOf(mermaid, source)
}

async function inSheet(mermaid: Mermaid, light: Element, source: string): Promise<Element> {
  initialize(mermaid, 'dark')
  const dark = light.cloneNode(true)
  if (!(dark instanceof window.Element)) throw new Error('a copy of an element is none')
  const style = dark.querySelector('style')
  if (!style) throw new Error('Mermaid has written no style sheet')
  style.textContent = await sheetOf(mermaid, source)
  return dark
}

/** Whether colours of the theme are written beside the style sheet; gradients of frames are left out, which none uses. */
function hasThemeColours(svg: Element, mermaid: Mermaid): boolean {
  const variables = Object.values(mermaid.mermaidAPI.getConfig().themeVariables ?? {})
  // Widths are variables too, and every arrow has a line as wide as one of them.
  const colours = new Set(variables.filter((value) => typeof value === 'string' && parse(value)))
  return [...svg.querySelectorAll('[fill], [stroke], [color], [style]')].some((element) => {
    const styles = [...(element.getAttribute('style') ?? '').matchAll(/:\s*([^;!]+)/g)].map(
      ([, value]) => value,
    )
    const written = ['fill', 'stroke', 'color'].map((name) => element.getAttribute(name))
    return [...written, ...styles].some((value) => value && value !== 'none' && colours.has(value))
  })
}

function initialize(mermaid: Mermaid, theme: Theme): void {
  // Some layouts, and names of commits, are left to chance: builds must not differ, nor the themes.
  Math.random = randomFrom(1)
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    deterministicIds: true,
    theme: 'base',
    themeVariables: themeVariables(theme),
    htmlLabels: false,
    fontFamily: 'sans-serif',
    // The word 'critical' is wider than its corner otherwise.
    sequence: { labelBoxWidth: 70 },
    // Labels that are HTML would be lost, and letters of another font would not fit their boxes.
    secure: ['secure', 'securityLevel', 'htmlLabels', 'fontFamily', 'themeCSS', 'maxTextSize', 'maxEdges'],
  })
}

/** Numbers that look like chance and are always the same (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

import { ruleFinder, rulesOf } from './style-rules.ts'

/** What of a style sheet counts in a drawing; SVG knows each as an attribute too. */
const kept: ReadonlySet<string> = new Set([
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-opacity',
    'stroke-linecap',
  ],
  ...['opacity', 'color', 'stop-color', 'stop-opacity', 'display', 'visibility', 'font-size', 'font-weight'],
  ...['font-style', 'text-anchor', 'dominant-baseline', 'alignment-baseline', 'text-decoration'],
])

interface Declared {
  value: string
  weight: number
}

/** More than any selector weighs. */
const inline = 1e6
const important = 1e7

/**
 * Writes the styles of a drawing into attributes, since the policy of a page allows no inline styles.
 * @param svg stands in a document; gets the attributes
 * @see https://svgwg.org/svg2-draft/styling.html#PresentationAttributes
 */
export function stylesToAttributes(svg: Element): void {
  const found = new Map<Element, Map<string, Declared>>()
  const set = (element: Element, declarations: string, weight: number) => {
    const values = found.get(element) ?? new Map<string, Declared>()
    found.set(element, values)
    for (const { name, value, isImportant } of declarationsOf(declarations)) {
      const heavy = weight + (isImportant ? important : 0)
      if (heavy >= (values.get(name)?.weight ?? 0)) values.set(name, { value, weight: heavy })
    }
  }
  const sheets = [...svg.querySelectorAll('style')]
  const find = ruleFinder(sheets.flatMap((sheet) => rulesOf(sheet.textContent)))
  for (const sheet of sheets) sheet.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const { declarations, weight } of find(element)) set(element, declarations, weight)
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) {
    set(element, element.getAttribute('style') ?? '', inline)
    element.removeAttribute('style')
  }
  for (const [element, values] of found)
    for (const [name, { value }] of values) element.setAttribute(name, value)
}

function declarationsOf(text: string): { name: string; value: string; isImportant: boolean }[] {
  return text.split(';').flatMap((declaration) => {
    const [, name = '', value = '', sign] =
      /^\s*([\w-]+)\s*:\s*(.*?)\s*(!\s*important)?\s*$/s.exec(declaration) ?? []
    return kept.has(name) && value ? [{ name, value, isImportant: sign !== undefined }] : []
  })
}

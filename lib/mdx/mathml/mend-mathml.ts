import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { breakLines } from './break-lines.ts'
import { inAlphabet } from './letters.ts'
import { mendTable } from './mend-table.ts'

/**
 * Writes KaTeX's MathML in what browsers follow, MathML Core: letters of Unicode's alphabets in place of `mathvariant`,
 * and classes (`components/article/math.css`) in place of `menclose`, of what tables say, and of styles.
 * @see https://www.w3.org/TR/mathml-core/
 */
export function mendMathml(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  visit(tree, 'element', (element) => {
    const { tagName } = element
    if (tagName === 'mi' || tagName === 'mn' || tagName === 'mo' || tagName === 'mtext') mendLetters(element)
    else if (tagName === 'menclose') enclose(element)
    else if (tagName === 'mpadded' && element.properties['mathbackground'] !== undefined) frame(element)
    else if (tagName === 'mpadded' && isSmashed(element))
      Object.assign(element, { tagName: 'mrow', properties: {} })
    else if (tagName === 'mover' || tagName === 'munder') ruleOut(element)
    else if (tagName === 'mtable') mendTable(element)
    else if (tagName === 'mrow') breakLines(element)
    if (/text-shadow/.test(String(element.properties['style']))) addClass(element, 'math-heavy')
    delete element.properties['style']
  })
  return toHtml(tree)
}

/** Adds a class that `math.css` knows. */
export function addClass(element: Element, ...names: string[]): void {
  const { className } = element.properties
  element.properties['className'] = [...(Array.isArray(className) ? className : []), ...names]
}

/** Words of a text keep their letters, so that they can be found, and have another font. */
function mendLetters(element: Element): void {
  // They grow only where this is said: they are letters otherwise.
  if (element.properties['fence'] === 'true' && isBar(element)) element.properties['stretchy'] = 'true'
  const variant = String(element.properties['mathVariant'] ?? element.properties['mathvariant'] ?? 'normal')
  if (variant === 'normal') return
  delete element.properties['mathVariant']
  delete element.properties['mathvariant']
  if (element.tagName === 'mtext') {
    addClass(element, ...variant.split('-').map((name) => `math-${name}`))
    if (/sans-serif/.test(variant)) addClass(element, 'math-sans')
    return
  }
  for (const child of element.children)
    if (child.type === 'text') child.value = inAlphabet(child.value, variant)
}

const strokes: Readonly<Record<string, string>> = {
  updiagonalstrike: 'math-up',
  downdiagonalstrike: 'math-down',
  horizontalstrike: 'math-strike',
  box: 'math-box',
  actuarial: 'math-angle',
  phasorangle: 'math-phase',
  // KaTeX takes lines around a table for those at the side, and the other way round.
  top: 'math-start',
  bottom: 'math-end',
  left: 'math-top',
  right: 'math-bottom',
}

function enclose(element: Element): void {
  const notations = String(element.properties['notation'] ?? '').split(/\s+/)
  element.tagName = 'mrow'
  delete element.properties['notation']
  const isCrossed = notations.includes('updiagonalstrike') && notations.includes('downdiagonalstrike')
  addClass(element, ...(isCrossed ? ['math-cross'] : notations.flatMap((name) => strokes[name] ?? [])))
}

/** A filled box; a border in a colour of its own is the colour of the box, which what is in it does not take. */
function frame(element: Element): void {
  const [, color] = /solid (.*)$/.exec(String(element.properties['style'] ?? '')) ?? []
  const children: ElementContent[] = element.children
  const { mathbackground } = element.properties
  element.tagName = 'mrow'
  element.properties = {
    className: [color ? 'math-box' : 'math-fill'],
    mathbackground,
    ...(color && { mathcolor: color }),
  }
  element.children = [{ type: 'element', tagName: 'mrow', properties: { className: ['math-ink'] }, children }]
}

/** A rule over or under a row, which no font's sign is long enough for in Chromium. */
function ruleOut(element: Element): void {
  const [base, sign] = element.children
  const isRule =
    sign?.type === 'element' && sign.children.some((child) => child.type === 'text' && child.value === '‾')
  if (!isRule || !base) return
  addClass(element, element.tagName === 'mover' ? 'math-over' : 'math-under')
  element.tagName = 'mrow'
  element.properties = { className: element.properties['className'] }
  element.children = [base]
}

function isBar({ children }: Element): boolean {
  return children.some((child) => child.type === 'text' && /^[|∣‖∥]$/.test(child.value))
}

/** Of no height for what stands around it; WebKit shows nothing of it then. */
function isSmashed({ properties }: Element): boolean {
  return Object.keys(properties).every((name) => name === 'height' || name === 'depth')
}

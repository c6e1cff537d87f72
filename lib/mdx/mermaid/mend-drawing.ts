import { centreLabels } from './centre-labels.ts'
import { mendContrast } from './contrast.ts'
import { decoded } from './decoded.ts'
import { palettes, type Theme } from './themes.ts'

/** Lines and labels of C4, for which Mermaid has no variable. */
const fixed = '#444444'

/** Mends what Mermaid draws in colours of no theme, or beside its place where labels are not HTML. */
export function mendDrawing(svg: Element, theme: Theme): void {
  withoutLinks(svg)
  // Today is the day of the build, not of the reader, and the same diagram would be another each day.
  for (const line of svg.querySelectorAll('line.today')) line.remove()
  for (const name of ['fill', 'stroke'])
    for (const element of svg.querySelectorAll(`[${name}="${fixed}"]`))
      element.setAttribute(name, palettes[theme].line)
  // The text of a journey's section has the class of the box below it.
  for (const text of svg.querySelectorAll('text.journey-section'))
    text.setAttribute('fill', palettes[theme].ink)
  for (const ground of svg.querySelectorAll('.edgeLabel rect'))
    ground.setAttribute('fill', palettes[theme].paper)
  centreLabels(svg)
  for (const text of svg.querySelectorAll('text, tspan'))
    for (const node of text.childNodes)
      if (node.nodeType === node.TEXT_NODE) node.textContent = decoded(node.textContent ?? '')
  mendContrast(svg, theme)
  const [, , width = '', height = ''] = svg.getAttribute('viewBox')?.split(' ') ?? []
  svg.setAttribute('width', width)
  svg.setAttribute('height', height)
}

/** Links are no part of a drawing that has one name, but the place of what is linked stands at the link. */
function withoutLinks(svg: Element): void {
  for (const link of svg.querySelectorAll('a')) {
    const group = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g')
    for (const name of ['class', 'transform']) {
      const value = link.getAttribute(name)
      if (value !== null) group.setAttribute(name, value)
    }
    group.append(...link.childNodes)
    link.replaceWith(group)
  }
}

import { palettes, type Theme } from './themes.ts'

/** Lines and labels of C4, for which Mermaid has no variable. */
const fixed = '#444444'

/** Mends what Mermaid draws in colours of no theme, or beside its place where labels are not HTML. */
export function mendDrawing(svg: Element, theme: Theme): void {
  for (const name of ['fill', 'stroke'])
    for (const element of svg.querySelectorAll(`[${name}="${fixed}"]`))
      element.setAttribute(name, palettes[theme].line)
  // The text of a journey's section has the class of the box below it.
  for (const text of svg.querySelectorAll('text.journey-section'))
    text.setAttribute('fill', palettes[theme].ink)
  for (const label of svg.querySelectorAll('.node > .label'))
    if (label.getAttribute('transform')?.startsWith('translate(0,'))
      label.setAttribute('text-anchor', 'middle')
  const [, , width = '', height = ''] = svg.getAttribute('viewBox')?.split(' ') ?? []
  svg.setAttribute('width', width)
  svg.setAttribute('height', height)
}

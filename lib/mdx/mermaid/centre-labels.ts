import { boxOf } from './boxes.ts'

/**
 * Anchors labels that stand in the middle of a box at their middle. Mermaid moves them by half of their width, which
 * fits the letters of one font only, and some twice where labels are not HTML.
 */
export function centreLabels(svg: Element): void {
  for (const label of svg.querySelectorAll('.node g[transform], .node text[transform]')) {
    const texts = label.localName === 'text' ? [label] : [...label.querySelectorAll('text')]
    const [, moved = '', rest = ''] =
      /^translate\((-?[\d.e-]+)(.*)$/s.exec(label.getAttribute('transform') ?? '') ?? []
    const widths = texts.map((text) => boxOf(text).width)
    const isCentred = Math.abs(Number(moved) * 2 + Math.max(...widths)) < 2
    const isLabel = label.parentElement?.matches('.node') && label.matches('.label')
    if (texts.length === 0 || !(isCentred || (isLabel && Number(moved) === 0))) continue
    label.setAttribute('transform', `translate(0${rest}`)
    for (const text of texts) text.setAttribute('text-anchor', 'middle')
  }
}

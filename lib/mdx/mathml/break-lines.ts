import type { Element, ElementContent } from 'hast'

/** Makes a table of one column of a row in which `\\` breaks lines: MathML Core has no line breaks. */
export function breakLines(row: Element): void {
  const lines: ElementContent[][] = [[]]
  for (const child of row.children)
    if (child.type === 'element' && child.tagName === 'mspace' && child.properties['linebreak'] === 'newline')
      lines.push([])
    else lines.at(-1)?.push(child)
  if (lines.length === 1) return
  const element = (tagName: string, children: ElementContent[], className: string[] = []): Element => ({
    type: 'element',
    tagName,
    properties: className.length > 0 ? { className } : {},
    children,
  })
  row.children = [
    element(
      'mtable',
      lines.map((line) => element('mtr', [element('mtd', [element('mrow', line)])])),
      ['math-lines'],
    ),
  ]
}

import { ruleFinder, rulesOf, type StyleRule } from './style-rules.ts'

const properties = ['font-size', 'font-weight', 'text-anchor'] as const

type Property = (typeof properties)[number]

const patterns: Record<Property, RegExp> = {
  'font-size': /(?:^|[;\s])font-size\s*:\s*([^;!]+)/,
  'font-weight': /(?:^|[;\s])font-weight\s*:\s*([^;!]+)/,
  'text-anchor': /(?:^|[;\s])text-anchor\s*:\s*([^;!]+)/,
}

/** What fits an element of the rules that say something of one of them. */
type Finder = (element: Element) => StyleRule[]

/** Mermaid writes a sheet and changes it seldom. */
const known = new WeakMap<Element, { text: string; find: Finder }>()

/**
 * What inherited properties of an element are, empty where nothing says. It takes the place of `getComputedStyle`, for
 * which jsdom works out all properties of all ancestors from all rules: more than half of what a drawing cost.
 */
export function inheritedStyle(element: Element): Record<Property, string> {
  const finders = [...element.ownerDocument.getElementsByTagName('style')].map(finderOf)
  const styles: Record<Property, string> = { 'font-size': '', 'font-weight': '', 'text-anchor': '' }
  let open: readonly Property[] = properties
  for (let each: Element | null = element; each && open.length > 0; each = each.parentElement) {
    const rules = finders.flatMap((find) => find(each))
    const written = each.getAttribute('style') ?? ''
    for (const property of open) {
      const found = declared(written, property) ?? ruled(rules, property) ?? each.getAttribute(property)
      if (found && found !== 'inherit') styles[property] = found
    }
    open = open.filter((property) => styles[property] === '')
  }
  return styles
}

function ruled(rules: readonly StyleRule[], property: Property): string | undefined {
  let best: { value: string; weight: number } | undefined
  for (const { declarations, weight } of rules) {
    const value = declared(declarations, property)
    if (value !== undefined && weight >= (best?.weight ?? 0)) best = { value, weight }
  }
  return best?.value
}

function finderOf(sheet: Element): Finder {
  const text = sheet.textContent
  const before = known.get(sheet)
  if (before?.text === text) return before.find
  const find = ruleFinder(
    rulesOf(text).filter(({ declarations }) => /font-size|font-weight|text-anchor/.test(declarations)),
  )
  known.set(sheet, { text, find })
  return find
}

function declared(declarations: string, property: Property): string | undefined {
  if (!declarations.includes(property)) return undefined
  return patterns[property].exec(declarations)?.[1]?.trim()
}

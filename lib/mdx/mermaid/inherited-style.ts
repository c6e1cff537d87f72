import { ruleFinder, rulesOf, type StyleRule } from './style-rules.ts'

type Property = 'font-size' | 'font-weight' | 'text-anchor'

/** What fits an element of the rules that say something of one of them. */
type Finder = (element: Element) => StyleRule[]

/** Mermaid writes a sheet and changes it seldom. */
const known = new WeakMap<Element, { text: string; find: Finder }>()

/**
 * What an inherited property of an element is. It takes the place of `getComputedStyle`, for which jsdom works out all
 * properties of all ancestors from all rules: more than half of what a drawing cost.
 */
export function inheritedStyle(element: Element, property: Property): string {
  const finders = [...element.ownerDocument.querySelectorAll('style')].map(finderOf)
  for (let each: Element | null = element; each; each = each.parentElement) {
    const found =
      declared(each.getAttribute('style') ?? '', property) ??
      ruled(each, finders, property) ??
      each.getAttribute(property)
    if (found && found !== 'inherit') return found
  }
  return ''
}

function ruled(element: Element, finders: readonly Finder[], property: Property): string | undefined {
  let best: { value: string; weight: number } | undefined
  for (const { declarations, weight } of finders.flatMap((find) => find(element))) {
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
  const pattern = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;!]+)`)
  return pattern.exec(declarations)?.[1]?.trim()
}

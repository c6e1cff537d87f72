import { fitsPlain } from './plain-selector.ts'

/** One declaration block of a style sheet, for one selector. */
export interface StyleRule {
  selector: string
  declarations: string
  weight: number
}

/** The rules of a style sheet as Mermaid writes them: without comments, and none in another but key frames. */
export function rulesOf(sheet: string): StyleRule[] {
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', declarations = '']) =>
    selectors
      .split(/,(?![^(]*\))/)
      .map((selector) => ({ selector: selector.trim(), declarations, weight: weightOf(selector) })),
  )
}

/** Specificity as one number: ids before classes before tags. */
function weightOf(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0
  return count(/#/g) * 1e4 + count(/[.[:]/g) * 1e2 + count(/(?:^|[\s>+~(])[a-z]/gi)
}

/** Finds the rules that fit an element, in their order. Looking at the last name of each selector alone is quick. */
export function ruleFinder(rules: readonly StyleRule[]): (element: Element) => StyleRule[] {
  const byName = new Map<string, { rule: StyleRule; index: number }[]>()
  for (const [index, rule] of rules.entries()) {
    const name = lastName(rule.selector)
    byName.set(name, [...(byName.get(name) ?? []), { rule, index }])
  }
  return (element) => {
    const names = [element.localName, ...classesOf(element).map((name) => `.${name}`), `#${element.id}`, '*']
    return names
      .flatMap((name) => byName.get(name) ?? [])
      .filter(({ rule }) => fits(rule.selector, element))
      .sort((one, other) => one.index - other.index)
      .map(({ rule }) => rule)
  }
}

/** A class, id or tag that an element must have to fit a selector, `*` where that is not plain. */
function lastName(selector: string): string {
  const last = /[^\s>+~]*$/.exec(selector)?.[0] ?? ''
  return /[:[(]/.test(last) ? '*' : (/[.#][\w-]+/.exec(last)?.[0] ?? (last || '*'))
}

function classesOf(element: Element): string[] {
  return [...new Set((element.getAttribute('class') ?? '').split(/\s+/))].filter(Boolean)
}

/** Mermaid writes selectors that only browsers know; they fit nothing. */
function fits(selector: string, element: Element): boolean {
  const isPlain = fitsPlain(selector, element)
  if (isPlain !== undefined) return isPlain
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}

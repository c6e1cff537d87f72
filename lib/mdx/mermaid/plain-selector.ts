/** One step of a selector: what an element must be, and whether the next step must be its parent. */
interface Step {
  tag: string | undefined
  id: string | undefined
  classes: string[]
  isChild: boolean
}

const steps = new Map<string, Step[] | undefined>()

/**
 * Whether an element fits a selector of tags, ids and classes, which are nearly all that Mermaid writes. To ask jsdom
 * takes five times as long.
 * @returns nothing where there is more in the selector
 */
export function fitsPlain(selector: string, element: Element): boolean | undefined {
  if (!steps.has(selector)) steps.set(selector, stepsOf(selector))
  const read = steps.get(selector)
  return read && fitsFrom(read, 0, element)
}

/** The steps from the last to the first. */
function stepsOf(selector: string): Step[] | undefined {
  const parts = selector.replace(/\s*>\s*/g, '>').split(/\s+|(?=>)/)
  const read: Step[] = []
  for (const part of parts.reverse()) {
    const [, child = '', tag, rest = ''] = /^(>?)([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i.exec(part) ?? []
    if (tag === undefined && rest === '') return undefined
    const names = rest.match(/[.#][\w-]+/g) ?? []
    read.push({
      tag: tag === '*' ? undefined : tag,
      id: names.find((name) => name.startsWith('#'))?.slice(1),
      classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
      isChild: child !== '',
    })
  }
  return read
}

function fitsFrom(read: readonly Step[], index: number, element: Element): boolean {
  const step = read[index]
  if (!step || !fitsStep(step, element)) return false
  if (index === read.length - 1) return true
  for (let each = element.parentElement; each; each = step.isChild ? null : each.parentElement)
    if (fitsFrom(read, index + 1, each)) return true
  return false
}

function fitsStep({ tag, id, classes }: Step, element: Element): boolean {
  if (tag !== undefined && element.localName !== tag) return false
  if (id !== undefined && element.getAttribute('id') !== id) return false
  if (classes.length === 0) return true
  const own = ` ${element.getAttribute('class')?.replace(/\s+/g, ' ') ?? ''} `
  return classes.every((name) => own.includes(` ${name} `))
}

import type { Choice } from '@/lib/search/filter.ts'
import { createElement } from './create-element.ts'

/**
 * Shows what results can be narrowed to as buttons, one of them pressed at most. Those that stay are
 * kept, so that the focus is.
 * @param choose called with the address of the choice, or with nothing where it is taken back
 */
export function showFilter(
  group: HTMLElement,
  choices: readonly Choice[],
  chosen: string,
  choose: (href: string) => void,
): void {
  const buttons = new Map(
    [...group.querySelectorAll<HTMLButtonElement>('button')].map((button) => [button.value, button]),
  )
  const wanted = choices.map(({ title, href }) => {
    const button = buttons.get(href) ?? createElement('button', 'search-choice', [title])
    button.type = 'button'
    button.value = href
    button.setAttribute('aria-pressed', String(href === chosen))
    button.onclick = () => choose(href === chosen ? '' : href)
    return button
  })
  for (const button of buttons.values()) if (!wanted.includes(button)) button.remove()
  const { activeElement } = document
  wanted.forEach((button, index) => {
    if (group.children[index] !== button) group.insertBefore(button, group.children[index] ?? null)
  })
  // One that was moved has lost it.
  wanted.find((button) => button === activeElement)?.focus()
}

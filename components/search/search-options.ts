import { splitAtWords } from '@/lib/search/find-words.ts'
import { createElement } from './create-element.ts'

/**
 * A group of options, as a listbox has them.
 * @param label what a screen reader says of it; shown as well where it is no article's title
 */
export function optionGroup(
  label: string,
  options: readonly HTMLElement[],
  isLabelled: boolean,
): HTMLElement {
  const caption = createElement('span', 'search-caption', [label])
  caption.ariaHidden = 'true'
  const group = createElement('div', 'search-group', [...(isLabelled ? [caption] : []), ...options])
  group.role = 'group'
  group.ariaLabel = label
  return group
}

/** An option that is a link. Its id is given where all options stand together. */
export function linkOption(href: string, children: readonly (string | Node)[]): HTMLElement {
  const link = createElement('a', 'search-option', children)
  link.role = 'option'
  link.href = href
  link.tabIndex = -1
  return link
}

/** An option that does something on the page that it stands on. */
export function actionOption(text: string, action: () => void): HTMLElement {
  const option = createElement('div', 'search-option', [text])
  option.role = 'option'
  option.addEventListener('click', action)
  return option
}

/** A text with the words of a query that it has in `<mark>`. */
export function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  return splitAtWords(text, words).map((part, index) =>
    index % 2 === 1 ? createElement('mark', '', [part]) : part,
  )
}

import { findWords } from '@/lib/search/find-words.ts'
import { takeWords } from './arrival.ts'
import { createElement } from './create-element.ts'

/** Nor is a word marked twice, as in an `h1` of the text. */
const unmarked = 'script, style, svg, math, .arrival-mark'

let dismiss = () => {}

/** Marks the words of the search from which the reader came, until they are dismissed by a button or by Escape. */
export function markArrival(): void {
  const words = takeWords()
  dismiss()
  const marks = markWords(document.querySelectorAll('main h1, main .lead, main .prose'), words)
  if (marks.length === 0) return
  const button = createElement('button', 'arrival-dismiss', ['Hide search marks'])
  button.type = 'button'
  button.addEventListener('click', () => dismiss())
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && !document.querySelector('dialog[open], :popover-open')) dismiss()
  }
  document.addEventListener('keydown', onKey)
  document.body.append(button)
  dismiss = () => {
    document.removeEventListener('keydown', onKey)
    button.remove()
    for (const mark of marks) {
      const { parentNode } = mark
      mark.replaceWith(...mark.childNodes)
      parentNode?.normalize()
    }
    dismiss = () => {}
  }
}

/** Puts every place of the words in a `<mark>`. */
function markWords(roots: Iterable<Element>, words: readonly string[]): HTMLElement[] {
  return [...roots].flatMap((root) =>
    textsOf(root).flatMap((text) =>
      // From the end, so that places before stay where they are.
      findWords(text.data, words)
        .reverse()
        .map(({ start, end }) => {
          const range = document.createRange()
          range.setStart(text, start)
          range.setEnd(text, end)
          const mark = createElement('mark', 'arrival-mark')
          range.surroundContents(mark)
          return mark
        }),
    ),
  )
}

function textsOf(root: Element): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(unmarked)) texts.push(node)
  return texts
}

import type { Answered } from '../dialog.ts'

declare global {
  /** Given by the bench. */
  function fingerpostAnswered(answered: Answered): Promise<void>
  /** The same, for the moment at which titles stand in the list, but not yet all. */
  function fingerpostTitles(): Promise<void>
}

/**
 * Watches a search dialog from inside of its page: after each change of the input's words it says
 * how long it took until the list showed titles for them, and until it showed all.
 */
let started = 0
let words = ''
let titles: number | undefined
let observer: MutationObserver | undefined

addEventListener(
  'input',
  ({ target }) => {
    const list = document.querySelector<HTMLElement>('[role=listbox]')
    if (!(target instanceof HTMLInputElement) || !list || target.value.trim() === words) return
    words = target.value.trim()
    titles = undefined
    observer?.disconnect()
    observer = new MutationObserver(() => look(list))
    observer.observe(list, { childList: true, attributeFilter: ['data-query', 'data-state'] })
    started = performance.now()
  },
  true,
)

function look({ dataset }: HTMLElement): void {
  const elapsed = performance.now() - started
  const isPartial = dataset['state'] === 'ranked'
  if (isPartial && titles === undefined) {
    titles = elapsed
    void fingerpostTitles()
  }
  if (isPartial || words === '' || dataset['query']?.trim() !== words) return
  observer?.disconnect()
  void fingerpostAnswered({ words, titles: titles ?? elapsed, all: elapsed })
}

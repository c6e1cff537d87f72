import { createElement } from '../search/create-element.ts'
import { areKeysOn, switchKeys } from './character-keys.ts'

const isMac = /^(Mac|iP)/.test(navigator.platform)

/** What each key does; of several keys each does it. */
const shortcuts: readonly [does: string, keys: readonly string[]][] = [
  ['Search', ['/', isMac ? '⌘ K' : 'Ctrl K']],
  ['Next page', ['n']],
  ['Previous page', ['p']],
  ['These keys', ['?']],
  ['Close what is open', ['Esc']],
]

let dialog: HTMLDialogElement | undefined

/** Shows which keys do what, and lets the reader switch those off that are pressed alone. */
export function showKeyboardHelp(): void {
  dialog ??= createDialog()
  if (!dialog.open) dialog.showModal()
}

function createDialog(): HTMLDialogElement {
  const title = createElement('h2', '', ['Keyboard'])
  title.id = 'keyboard-help'
  const rows = shortcuts.flatMap(([does, keys]) => [
    createElement('dt', '', [does]),
    createElement(
      'dd',
      '',
      keys.map((key) => createElement('kbd', '', [key])),
    ),
  ])
  const close = createElement('button', '', ['Close'])
  close.autofocus = true
  const form = createElement('form', '', [keySwitch(), close])
  form.method = 'dialog'
  const made = createElement('dialog', 'keys', [title, createElement('dl', '', rows), form])
  made.setAttribute('aria-labelledby', title.id)
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close()
  })
  document.body.append(made)
  return made
}

function keySwitch(): HTMLLabelElement {
  const box = createElement('input', '')
  box.type = 'checkbox'
  box.checked = areKeysOn()
  box.addEventListener('change', () => switchKeys(box.checked))
  return createElement('label', '', [box, ' Single keys are shortcuts'])
}

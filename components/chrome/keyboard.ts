import { announce } from './announce.ts'
import { isShortcut } from './character-keys.ts'

/** Address of the module with the help, beside the script of every page; set when that is bundled. */
declare const keyboardHelpScript: string

/** Keys that follow a link of the page. */
const links: Readonly<Record<string, string>> = { n: 'a[rel=next]', p: 'a[rel=prev]' }

/** Goes on with `n`, back with `p`, and shows all keys with `?` or by any element with `data-keys-open`. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return
    if (event.key === '?') void showHelp()
    const link = links[event.key]
    if (link) document.querySelector<HTMLAnchorElement>(link)?.click()
  })
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-keys-open]')) void showHelp()
  })
}

async function showHelp() {
  try {
    const help: typeof import('./keyboard-help.browser.ts') = await import(keyboardHelpScript)
    help.showKeyboardHelp()
  } catch {
    announce('The help could not be loaded')
  }
}

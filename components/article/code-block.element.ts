import { announce } from '../chrome/announce.ts'

const shown = 2000

/** Prompts and output, lines that are taken away unless they are of a patch, and what a fold says of itself. */
const uncopied = '.p, .u, pre:not([data-language=diff]) del.line, summary'

/** `<fp-code>`: copies its code, says that it did, and has long lines go on below. */
export class CodeElement extends HTMLElement {
  connectedCallback() {
    const [copy, wrap] = this.querySelectorAll('button')
    copy?.addEventListener('click', () => void this.copy(copy))
    wrap?.addEventListener('click', () => {
      wrap.ariaPressed = String(this.classList.toggle('wraps'))
    })
  }

  private async copy(button: HTMLButtonElement) {
    const code = this.querySelector('pre')?.cloneNode(true)
    // Browsers have no clipboard for pages of plain http.
    if (!navigator.clipboard || !(code instanceof Element)) return
    for (const part of code.querySelectorAll(uncopied)) part.remove()
    await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ''))
    button.textContent = 'Copied'
    announce('Code copied')
    setTimeout(() => {
      button.textContent = 'Copy'
    }, shown)
  }
}

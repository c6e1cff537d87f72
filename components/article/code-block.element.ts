import { announce } from '../chrome/announce.ts'

const shown = 2000

/** `<fp-code>`: copies its code, and says that it did. */
export class CodeElement extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    button?.addEventListener('click', () => void this.copy(button))
  }

  private async copy(button: HTMLButtonElement) {
    // Browsers have no clipboard for pages of plain http.
    if (!navigator.clipboard) return
    await navigator.clipboard.writeText(this.querySelector('code')?.textContent ?? '')
    button.textContent = 'Copied'
    announce('Code copied')
    setTimeout(() => {
      button.textContent = 'Copy'
    }, shown)
  }
}

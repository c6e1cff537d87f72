/** `<fp-print script tree>`: loads what prints a category when its button is pressed. */
export class PrintElement extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => void this.print())
  }

  private async print() {
    const status = this.querySelector('[aria-live]')
    const say = (text: string) => status?.replaceChildren(text)
    try {
      const script: typeof import('./print-section.browser.ts') = await import(
        this.getAttribute('script') ?? ''
      )
      await script.printSection(this.getAttribute('tree') ?? '', say)
    } catch {
      say('It could not be loaded. Check the connection and try again.')
    }
  }
}

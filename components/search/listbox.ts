/**
 * The options below a combobox. The focus stays in the input, which names the chosen option.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Listbox {
  /** Whether the reader chose an option, which then stays chosen when the options are made anew. */
  private hasChosen = false
  private readonly input: HTMLInputElement
  private readonly list: HTMLElement

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.input = input
    this.list = list
    // A click must not take the focus out of the input.
    list.addEventListener('mousedown', (event) => event.preventDefault())
  }

  get chosen(): HTMLElement | null {
    return this.list.querySelector<HTMLElement>('[role=option][aria-selected=true]')
  }

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')]
  }

  /** Forgets what the reader chose: another question was asked. */
  reset(): void {
    this.hasChosen = false
  }

  /**
   * Shows other options.
   * @param best which one is chosen unless the reader chose one that is still there; -1 for none
   */
  replace(groups: readonly HTMLElement[], best: number): void {
    const before = this.hasChosen ? this.chosen?.getAttribute('href') : undefined
    this.list.replaceChildren(...groups)
    const { options } = this
    for (const [number, option] of options.entries()) option.id = `${this.list.id}-${number}`
    this.input.setAttribute('aria-expanded', String(options.length > 0))
    const again = before ? options.findIndex((option) => option.getAttribute('href') === before) : -1
    this.choose(options[again >= 0 ? again : best])
  }

  /** Chooses the option so many further down, from the end again from the start. */
  move(step: number): void {
    const { options, chosen } = this
    const from = chosen ? options.indexOf(chosen) : step > 0 ? -1 : 0
    this.hasChosen = true
    this.choose(options[(from + step + options.length) % options.length])
    this.chosen?.scrollIntoView({ block: 'nearest' })
  }

  private choose(chosen: HTMLElement | undefined): void {
    for (const option of this.options) option.setAttribute('aria-selected', String(option === chosen))
    if (chosen) this.input.setAttribute('aria-activedescendant', chosen.id)
    else this.input.removeAttribute('aria-activedescendant')
  }
}

import { compareCells } from '@/lib/compare-cells.ts'
import { defineElement } from '../define-element.ts'
import { createElement } from '../search/create-element.ts'

/**
 * `<fp-data-table sorted>`: makes a button of each heading of its table, which sorts the rows, and filters
 * them by the words in its input.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/
 */
export class DataTableElement extends HTMLElement {
  private readonly heads = [...this.querySelectorAll('th')]
  private readonly body = this.querySelector('tbody')
  private readonly status = this.querySelector('[aria-live]')

  connectedCallback() {
    const sorted = Number(this.getAttribute('sorted') ?? 0)
    this.heads.forEach((head, column) => {
      if (Math.abs(sorted) === column + 1) this.mark(head, sorted < 0)
      const button = createElement('button', 'data-table-sort', [...head.childNodes])
      button.type = 'button'
      button.addEventListener('click', () => this.sort(head, column))
      head.append(button)
    })
    const input = this.querySelector('input')
    input?.addEventListener('input', () => this.filter(input.value))
  }

  private sort(head: HTMLElement, column: number) {
    const isDescending = head.ariaSort === 'ascending'
    const way = isDescending ? -1 : 1
    const textOf = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? ''
    this.body?.append(...this.rows().sort((a, b) => way * compareCells(textOf(a), textOf(b))))
    this.mark(head, isDescending)
    this.say(`Sorted by ${head.textContent}, ${head.ariaSort}`)
  }

  private mark(sorted: HTMLElement, isDescending: boolean) {
    for (const head of this.heads) head.removeAttribute('aria-sort')
    sorted.ariaSort = isDescending ? 'descending' : 'ascending'
  }

  private filter(typed: string) {
    const words = typed.toLowerCase().split(/\s+/)
    const rows = this.rows()
    for (const row of rows) {
      const text = [...row.cells]
        .map((cell) => cell.textContent)
        .join('\n')
        .toLowerCase()
      row.hidden = !words.every((word) => text.includes(word))
    }
    this.say(`${rows.filter((row) => !row.hidden).length} of ${rows.length} rows`)
  }

  private rows(): HTMLTableRowElement[] {
    return [...(this.body?.rows ?? [])]
  }

  private say(message: string) {
    if (this.status) this.status.textContent = message
  }
}

defineElement('fp-data-table', DataTableElement)

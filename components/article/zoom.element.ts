import { defineElement } from '../define-element.ts'
import { createElement } from '../search/create-element.ts'

/** `<fp-zoom>`: opens the picture of its link as large as the window; without JavaScript the link leads to it. */
export class ZoomElement extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      // A click that opens a new tab does that.
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      this.open(link)
    })
  }

  private open(link: HTMLAnchorElement) {
    const picture = createElement('img', '')
    picture.src = link.href
    picture.alt = link.querySelector('img')?.alt ?? ''
    const close = createElement('button', 'zoom-close', ['Close'])
    const dialog = createElement('dialog', 'zoom', [picture, close])
    dialog.ariaLabel = picture.alt || 'Picture'
    dialog.addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()
  }
}

defineElement('fp-zoom', ZoomElement)

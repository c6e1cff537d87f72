import { defineElement } from '../define-element.ts'

/** `<fp-player>`: puts the player in the place of the link that was clicked, and not before. */
export class PlayerElement extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a')
    link?.addEventListener('click', (event) => {
      // A click that opens a new tab does that.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      const frame = document.createElement('iframe')
      frame.src = this.getAttribute('src') ?? ''
      frame.title = link.querySelector('.player-title')?.textContent ?? ''
      frame.allow = 'autoplay; fullscreen; picture-in-picture'
      frame.referrerPolicy = 'strict-origin-when-cross-origin'
      link.replaceWith(frame)
      frame.focus()
    })
  }
}

defineElement('fp-player', PlayerElement)

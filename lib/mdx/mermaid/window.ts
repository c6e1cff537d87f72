import { type DOMWindow, JSDOM } from 'jsdom'
import { boxOf } from './boxes.ts'

/** What a drawing may be wide, and a wide one high, in its units. */
const room = { width: 760, height: 570 }

/** Names of the window that Mermaid, and what it is made of, take for global. */
const globals = [
  ...['window', 'document', 'DOMParser', 'XMLSerializer', 'Element', 'HTMLElement', 'SVGElement', 'Node'],
  ...['NodeFilter', 'getComputedStyle', 'MutationObserver', 'CSSStyleSheet', 'requestAnimationFrame'],
]

/**
 * Makes this process look like a browser to Mermaid. It is for a process of its own, since it sets globals.
 */
export function openWindow(): void {
  const window = makeWindow()
  for (const name of globals)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
  Object.defineProperty(globalThis, 'screen', {
    value: { availWidth: room.width, availHeight: room.height },
  })
}

/** A window of jsdom, with the sizes that jsdom does not know. */
export function makeWindow(): DOMWindow {
  // Cytoscape subtracts the padding of what it draws in.
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `padding-${side}:0px`)
  const { window } = new JSDOM(`<!doctype html><style>div{${sides.join(';')}}</style>`, {
    pretendToBeVisual: true,
  })
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: Element) {
      return boxOf(this)
    },
    getComputedTextLength(this: Element) {
      return boxOf(this).width
    },
  })
  window.Element.prototype.getBoundingClientRect = function () {
    const { x, y, width, height } = boxOf(this)
    return new window.DOMRect(x, y, width, height)
  }
  const sizes = { clientWidth: room.width, offsetWidth: room.width, clientHeight: room.height }
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(window.HTMLElement.prototype, name, { get: () => value })
  // Cytoscape draws on a canvas that nobody sees.
  const context = new Proxy({}, { get: () => () => ({ width: 0 }), set: () => true })
  Object.defineProperty(window.HTMLCanvasElement.prototype, 'getContext', { value: () => context })
  return window
}

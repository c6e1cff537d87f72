import { parse } from 'culori'
import { type DOMWindow, JSDOM } from 'jsdom'
import { boxOf } from './boxes.ts'
import { inheritedStyle } from './inherited-style.ts'

/** What a drawing may be wide, and a wide one high, in its units. */
const room = { width: 760, height: 570 }

/** Names of the window that Mermaid, and what it is made of, take for global. */
const globals = [
  ...['window', 'document', 'DOMParser', 'XMLSerializer', 'Element', 'HTMLElement', 'SVGElement', 'Node'],
  ...[
    'NodeFilter',
    'getComputedStyle',
    'MutationObserver',
    'CSSStyleSheet',
    'requestAnimationFrame',
    'Option',
  ],
]

/**
 * Makes this process look like a browser to Mermaid. It is for a process of its own, since it sets globals. Tests of
 * one process share the first window, which Mermaid keeps.
 */
export function openWindow(): void {
  if (Object.hasOwn(globalThis, 'screen')) return
  const window = makeWindow()
  for (const name of globals)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
  Object.defineProperty(globalThis, 'screen', {
    value: { availWidth: room.width, availHeight: room.height },
  })
}

/** @see https://drafts.csswg.org/cssom/#serialize-an-identifier */
function escapeName(name: string): string {
  return name.replace(/[^\w\u0080-\uffff-]|^-?\d/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
}

/** What is asked of a computed style while a diagram is drawn: letters, and the padding of what Cytoscape draws in. */
function computedStyle(element: Element) {
  const read = (name: string) => {
    if (name === 'font-size' || name === 'text-anchor') return inheritedStyle(element)[name]
    return name.startsWith('padding-') ? '0px' : ''
  }
  return {
    getPropertyValue: read,
    get fontSize() {
      return read('font-size') || '16px'
    },
    get textAnchor() {
      return read('text-anchor')
    },
  }
}

/** A window of jsdom, with the sizes that jsdom does not know. */
export function makeWindow(): DOMWindow {
  const { window } = new JSDOM('<!doctype html>', { pretendToBeVisual: true })
  // What follows `box` in a sequence is a colour or the first word of a name.
  const css = { supports: (_: 'color', value: string) => parse(value) !== undefined, escape: escapeName }
  Object.assign(window, { getComputedStyle: computedStyle, CSS: css })
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

import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** React hands a custom element its attributes as they are, `class` included. */
type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fp-code': CustomElement
      'fp-contents': CustomElement
      'fp-player': CustomElement & { src: string }
      'fp-search': CustomElement & { worker: string; index: string }
      'fp-tabs': CustomElement
      'fp-theme': CustomElement
      'fp-tree': CustomElement & { src: string }
    }
  }
}

import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** React hands a custom element its attributes as they are, `class` included. */
type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fp-catalogue': CustomElement & { list: string; singular: string; plural: string; fixed?: string }
      'fp-code': CustomElement
      'fp-contents': CustomElement
      'fp-data-table': CustomElement & { sorted?: string }
      'fp-not-found': CustomElement & { base: string; redirects: string; index: string; worker: string }
      'fp-player': CustomElement & { src: string }
      'fp-print': CustomElement & { script: string; tree: string }
      'fp-search': CustomElement & { panel: string; marks: string }
      'fp-search-panel': CustomElement & {
        mode: string
        base: string
        worker: string
        index: string
        page: string
        suggestions: string
      }
      'fp-tabs': CustomElement & { sync?: string }
      'fp-theme': CustomElement
      'fp-zoom': CustomElement
      'fp-tree': CustomElement & { src: string }
      'fp-tree-end': CustomElement
    }
  }
}

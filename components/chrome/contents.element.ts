import { bringIntoView } from './bring-into-view.ts'
import { readingLine, sectionAt } from './reading-position.ts'

/** Where the contents stand beside the text; the style sheet has the same. */
const beside = '(min-width: 80rem)'

interface Entry {
  link: HTMLAnchorElement
  heading: HTMLElement
}

/** `<fp-contents>`: unfolds the contents where there is room, and marks the heading that is being read. */
export class ContentsElement extends HTMLElement {
  private readonly details = this.querySelector('details')
  private readonly entries = [...this.querySelectorAll('a')].flatMap((link): Entry[] => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading ? [{ link, heading }] : []
  })
  private marked: HTMLAnchorElement | undefined

  connectedCallback() {
    const wide = matchMedia(beside)
    const fold = () => this.details?.toggleAttribute('open', wide.matches)
    fold()
    wide.addEventListener('change', fold)
    // Browsers send it once a frame, and for a change of the window's size that moves the page.
    addEventListener('scroll', () => this.mark(), { passive: true })
    this.mark()
  }

  private mark() {
    const link = this.beingRead()?.link
    if (link === this.marked) return
    this.marked?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'location')
    this.marked = link
    if (link && this.details) bringIntoView(link, this.details)
  }

  private beingRead(): Entry | undefined {
    const { clientHeight: height, scrollHeight } = document.documentElement
    const range = scrollHeight - height
    const rest = range - scrollY
    const tops = this.entries.map(({ heading }) => heading.getBoundingClientRect().top)
    // A reader who jumped to a section reads it, even if the page ends too soon to bring it up.
    const target = this.entries.findIndex(({ heading }) => heading.matches(':target'))
    const top = tops[target] ?? -1
    const isTarget = top >= 0 && (top < readingLine || (rest < 1 && top < height))
    return this.entries[isTarget ? target : sectionAt(tops, { height, range, rest })]
  }
}

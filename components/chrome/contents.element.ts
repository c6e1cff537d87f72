/** Where the contents stand beside the text; the style sheet has the same. */
const beside = '(min-width: 80rem)'

/** `<fp-contents>`: unfolds the contents where there is room, and marks the heading that is being read. */
export class ContentsElement extends HTMLElement {
  connectedCallback() {
    const wide = matchMedia(beside)
    const details = this.querySelector('details')
    const fold = () => details?.toggleAttribute('open', wide.matches)
    fold()
    wide.addEventListener('change', fold)
    this.followReading()
  }

  private followReading() {
    const links = [...this.querySelectorAll('a')]
    const headings = links.flatMap(
      (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
    )
    const mark = () => {
      const read = headings.filter((heading) => heading.getBoundingClientRect().top < 120).length
      const current = links[Math.max(0, read - 1)]
      for (const link of links) link.toggleAttribute('aria-current', link === current)
    }
    const observer = new IntersectionObserver(mark, { rootMargin: '-120px 0px -60% 0px' })
    for (const heading of headings) observer.observe(heading)
  }
}

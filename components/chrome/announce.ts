/** How long a message stays, in milliseconds. */
const shown = 2000

const region = document.createElement('p')
let clearing = 0

/**
 * Puts the place for messages into the page. Screen readers say what changes in a place that they know,
 * so it has to be there before the first message.
 * @see https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA22
 */
export function placeMessages(): void {
  region.className = 'message'
  region.ariaLive = 'polite'
  document.body.append(region)
}

/** Shows a short message for a moment, and has screen readers say it. */
export function announce(message: string): void {
  region.textContent = message
  clearTimeout(clearing)
  clearing = window.setTimeout(() => {
    region.textContent = ''
  }, shown)
}

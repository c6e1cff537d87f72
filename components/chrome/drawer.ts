/**
 * Closes the navigation drawer of small screens when the focus moves out of it, so that it never
 * covers what has the focus.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 */
export function closeDrawerOnLeave(): void {
  const drawer = document.getElementById('sidebar')
  drawer?.addEventListener('focusout', ({ relatedTarget }) => {
    const isOpen = drawer.matches(':popover-open')
    if (isOpen && relatedTarget instanceof Node && !drawer.contains(relatedTarget)) drawer.hidePopover()
  })
}

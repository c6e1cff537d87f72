const key = 'fingerpost-keys'

/**
 * Whether a key is a shortcut now: pressed alone, not while the reader types or a dialog is open, and not
 * where the reader has switched such keys off, as those who steer by voice may have to.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */
export function isShortcut({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  return (
    !isTyping &&
    !(ctrlKey || metaKey || altKey || isComposing) &&
    !document.querySelector('dialog[open]') &&
    areKeysOn()
  )
}

/** Whether keys without Ctrl and its like are shortcuts. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    // Storage can be forbidden.
    return true
  }
}

/** Switches such keys on or off, on all pages of the site. */
export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // They stay as they are.
  }
}

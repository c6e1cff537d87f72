const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const key = 'fingerpost-theme'

/** Sets the chosen theme; runs while the page is parsed, so that the wrong one is never painted. */
export function applyTheme(theme = storedTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(key)
    return themes.find((theme) => theme === stored) ?? 'system'
  } catch {
    // Storage can be forbidden; the system's theme is a good one.
    return 'system'
  }
}

/** `<fp-theme>`: its button goes through the themes and says which one is chosen. */
export class ThemeElement extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    button?.addEventListener('click', () =>
      this.choose(themes[(themes.indexOf(storedTheme()) + 1) % themes.length] ?? 'system'),
    )
    button?.setAttribute('aria-label', `Theme: ${storedTheme()}`)
  }

  private choose(theme: Theme) {
    try {
      localStorage.setItem(key, theme)
    } catch {
      // Holds for this page only.
    }
    applyTheme(theme)
    this.querySelector('button')?.setAttribute('aria-label', `Theme: ${theme}`)
  }
}

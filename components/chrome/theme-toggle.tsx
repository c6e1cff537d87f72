import { Icon } from './icon.tsx'

/** Goes through system, light and dark. Without JavaScript the system's theme holds, and there is no button. */
export function ThemeToggle() {
  return (
    <fp-theme class="scripted">
      <button type="button" className="icon-button" aria-label="Theme: system">
        <Icon name="auto" />
        <Icon name="sun" />
        <Icon name="moon" />
      </button>
    </fp-theme>
  )
}

import { Icon } from '@/components/chrome/icon.tsx'

/** Opens search; hidden without JavaScript, where there is none. */
export function SearchButton({ size }: { size?: 'large' }) {
  return (
    <button
      type="button"
      className={`search-button scripted ${size ?? ''}`}
      data-search-open=""
      aria-keyshortcuts="/ Control+K Meta+K"
    >
      <Icon name="search" />
      <span>Search</span>
      <kbd>/</kbd>
    </button>
  )
}

import { players } from '@/lib/players.ts'

interface Props {
  provider: 'youtube' | 'vimeo'
  /** The video's id, as the address of its page has it. */
  id: string
  title?: string
  /** Seconds from which and up to which it plays. */
  start?: string
  end?: string
  /** What its script is called (`components/load-when-seen.ts`). */
  script?: string | undefined
}

/**
 * A video of somebody else's site. Nothing of that site is loaded before the reader asks for it;
 * without JavaScript it is a link to the video's page.
 */
export function Player({ provider, id, title, start, end, script }: Props) {
  const { name, page, host, path } = players[provider] ?? players.youtube
  const part = new URLSearchParams({ autoplay: '1', ...(start && { start }), ...(end && { end }) })
  const key = encodeURIComponent(id)
  return (
    <fp-player class="player" data-script={script} src={`${host}${path(key)}?${part}`}>
      <a href={page(key)} rel="noopener">
        <span className="player-title">{title ?? `Video on ${name}`}</span>
        <span className="player-note">Plays from {name}, which then learns of your visit</span>
      </a>
    </fp-player>
  )
}

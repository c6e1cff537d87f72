interface Props {
  provider: 'youtube' | 'vimeo'
  /** The video's id, as the address of its page has it. */
  id: string
  title?: string
  /** Seconds from which and up to which it plays. */
  start?: string
  end?: string
}

const providers = {
  youtube: {
    name: 'YouTube',
    page: (id: string) => `https://www.youtube.com/watch?v=${id}`,
    player: (id: string) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  vimeo: {
    name: 'Vimeo',
    page: (id: string) => `https://vimeo.com/${id}`,
    player: (id: string) => `https://player.vimeo.com/video/${id}`,
  },
}

/**
 * A video of somebody else's site. Nothing of that site is loaded before the reader asks for it;
 * without JavaScript it is a link to the video's page.
 */
export function Player({ provider, id, title, start, end }: Props) {
  const { name, page, player } = providers[provider] ?? providers.youtube
  const part = new URLSearchParams({ autoplay: '1', ...(start && { start }), ...(end && { end }) })
  const key = encodeURIComponent(id)
  return (
    <fp-player class="player" src={`${player(key)}?${part}`}>
      <a href={page(key)} rel="noopener">
        <span className="player-title">{title ?? `Video on ${name}`}</span>
        <span className="player-note">Plays from {name}, which then learns of your visit</span>
      </a>
    </fp-player>
  )
}

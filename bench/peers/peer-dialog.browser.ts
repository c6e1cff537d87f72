import type { PeerLink } from './peer.ts'

/** An article that was found, and the heading of it that its link leads to, if any. */
export interface PeerResult extends PeerLink {
  heading?: PeerLink
}

/** As many as relevance counts. */
export const mostResults = 10

/**
 * A search dialog with the markup of Fingerpost's, for another engine. Its page loads this script when
 * the dialog is opened. It shows titles alone.
 * @param load loads the engine, and gives what asks it
 */
export async function openPeer(load: () => Promise<(query: string) => Promise<PeerResult[]>>): Promise<void> {
  const input = document.querySelector('input')
  const list = document.querySelector<HTMLElement>('[role=listbox]')
  if (!input || !list) return
  const search = await load()
  const show = async () => {
    const query = input.value
    const results = query.trim() === '' ? [] : await search(query)
    if (query !== input.value) return
    list.replaceChildren(...results.map(groupOf))
    list.dataset['query'] = query
  }
  input.addEventListener('input', show)
  await show()
}

function groupOf({ title, href, heading }: PeerResult): HTMLElement {
  const group = document.createElement('div')
  group.role = 'group'
  group.append(optionOf({ title, href }))
  if (heading) group.append(optionOf(heading))
  return group
}

function optionOf({ title, href }: PeerLink): HTMLElement {
  const option = document.createElement('a')
  option.role = 'option'
  option.href = href
  option.append(title)
  return option
}

/** Fetches a file of JSON that the bench itself has written. */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address)
  return response.json()
}

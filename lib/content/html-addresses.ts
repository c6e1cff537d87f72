/** What an address is of: a page or a file that is shown. */
export type AddressKind = 'link' | 'image'

/**
 * The attributes of HTML that name a page or a file, by tag, in React's spelling. Those of `<script>` and
 * `<link>` are left alone: they are the site owner's.
 * @see https://html.spec.whatwg.org/multipage/indices.html#attributes-3
 */
export const htmlAddresses: Readonly<Record<string, Readonly<Record<string, AddressKind>>>> = {
  a: { href: 'link' },
  area: { href: 'link' },
  audio: { src: 'image' },
  embed: { src: 'image' },
  iframe: { src: 'link' },
  img: { src: 'image', srcSet: 'image' },
  object: { data: 'image' },
  source: { src: 'image', srcSet: 'image' },
  track: { src: 'image' },
  video: { src: 'image', poster: 'image' },
}

/** Tags of media, which a component of ours renders so that their addresses are resolved. */
export const mediaTags = ['audio', 'embed', 'iframe', 'object', 'source', 'track', 'video'] as const

/** The name of that component, which no writer uses: `video` -> `HtmlVideo`. */
export function mediaComponent(tag: string): string {
  return `Html${tag.charAt(0).toUpperCase()}${tag.slice(1)}`
}

/** The tag that a component stands for: `HtmlVideo` -> `video`; any other name is itself. */
export function tagOfComponent(name: string): string {
  return mediaTags.find((tag) => mediaComponent(tag) === name) ?? name
}

/** The addresses of an attribute: of `srcset` each, of all others the one. */
export function addressesIn(name: string, value: string): string[] {
  return name.toLowerCase() === 'srcset' ? candidatesOf(value).map(([address]) => address) : [value]
}

/** An attribute with each address in it replaced. */
export function withAddresses(name: string, value: string, replace: (address: string) => string): string {
  if (name.toLowerCase() !== 'srcset') return replace(value)
  return candidatesOf(value)
    .map(([address, rest]) => replace(address) + rest)
    .join(', ')
}

/**
 * The candidates of a `srcset`: an address, and what is said of it with the space before. A comma may be part of
 * an address, but not end it.
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
function candidatesOf(value: string): [address: string, rest: string][] {
  const candidates = value.matchAll(/[\s,]*(\S*[^\s,])(\s+[^,]*?)?\s*(?:,|$)/g)
  return Array.from(candidates, ([, address = '', rest = '']) => [address, rest])
}

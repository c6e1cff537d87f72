/** How the value of an attribute is read. */
export type AttributeKind = 'plain' | 'url' | 'srcset' | 'css' | 'js' | 'markup'

const addresses = new Set(
  'action archive background cite classid codebase data formaction href icon longdesc manifest poster profile src usemap xmlns'.split(
    ' ',
  ),
)

/** Go's reading of an attribute by its name: also `data-src` and `my-url` hold addresses. */
export function attributeKind(attribute: string): AttributeKind {
  const lower = attribute.toLowerCase()
  const unprefixed = lower.startsWith('data-') ? lower.slice(5) : lower
  const [prefix = '', local] = unprefixed.split(':', 2)
  if (local !== undefined && prefix === 'xmlns') return 'url'
  const name = local ?? unprefixed
  if (addresses.has(name)) return 'url'
  if (name === 'srcset' || name === 'imagesrcset') return 'srcset'
  if (name === 'style') return 'css'
  if (name === 'srcdoc') return 'markup'
  if (name.startsWith('on')) return 'js'
  return /src|uri|url/.test(name) ? 'url' : 'plain'
}

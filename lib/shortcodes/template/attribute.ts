const addresses = new Set(
  'action archive background cite classid codebase data formaction href icon longdesc manifest poster profile src usemap xmlns'.split(
    ' ',
  ),
)

/**
 * How the value of an attribute is read: `other` is code, style or markup, or it depends on how the
 * template runs (a name with `?`). As in Go, `data-src` and `my-url` hold addresses, too.
 * @see https://pkg.go.dev/html/template#hdr-Namespaced_and_data__attributes
 */
export function attributeKind(attribute: string): 'plain' | 'url' | 'other' {
  const lower = attribute.toLowerCase()
  const unprefixed = lower.startsWith('data-') ? lower.slice(5) : lower
  const [prefix = '', local] = unprefixed.split(':', 2)
  const name = local ?? unprefixed
  if (lower.includes('?') || /^(style|srcset|imagesrcset|srcdoc|on.*)$/.test(name)) return 'other'
  if (prefix === 'xmlns' || addresses.has(name) || /src|uri|url/.test(name)) return 'url'
  return 'plain'
}

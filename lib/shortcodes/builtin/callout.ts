import type { Rendered, Shortcode, ShortcodeCall } from '../shortcode.ts'

/** The kind of callout for the names that themes give theirs. */
const types: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'note',
  important: 'note',
  light: 'note',
  primary: 'note',
  secondary: 'note',
  tip: 'tip',
  success: 'tip',
  hint: 'tip',
  warning: 'warning',
  warn: 'warning',
  caution: 'warning',
  danger: 'danger',
  error: 'danger',
}

/** The names of all kinds, those of alerts in quotations too. */
export const calloutKinds: readonly string[] = Object.keys(types)

/** The kind that a name of a theme means, if it is one. */
export function calloutTypeOf(name: string): string | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(types, key) ? types[key] : undefined
}

function rendered(call: ShortcodeCall, kind: string, title: string): Rendered {
  const type = types[kind.toLowerCase()] ?? 'note'
  const text = call.get('text')
  return {
    kind: 'component',
    name: 'Callout',
    attributes: { type, title: title || undefined },
    ...(text && { text }),
  }
}

/**
 * `alert`, `callout`, `notice`, `admonition`, `hint`: the kind is a value, under the names that
 * Doks, Docsy, Hextra, Relearn and Book give it. The text may be a value too.
 */
export const callout: Shortcode = (call) => {
  const named = call.get('context', 'color', 'type', 'style', 'level')
  const [first = '', second = ''] = call.positional
  const isKind = Object.hasOwn(types, first.toLowerCase())
  return rendered(call, named || (isKind ? first : ''), call.get('title') || (isKind ? second : first))
}

/** `note`, `tip`, `warning` and their like: the name is the kind. */
export const namedCallout: Shortcode = (call) =>
  call.isPaired || call.get('text') ? rendered(call, call.name, call.get('title', 0)) : undefined

/** Attributes as Markdown writes them: `{#id .class key="value"}`. */
export type Attributes = Record<string, string>

const item =
  /\s*(?:#([^\s#.,{}="']+)|\.([^\s#.,{}="']+)|([\p{L}_:][\w:.-]*)=(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|(\[[^\]]*\])|([^\s,}"']+)))(?=[\s,}])\s*,?/uy

/**
 * Reads a list of attributes, braces included; undefined where the text is none: one word without
 * a sign or a value makes all of it text, as in `{placeholder}`. Handlers of events are left out.
 * @see https://gohugo.io/content-management/markdown-attributes/
 */
export function parseAttributes(text: string): Attributes | undefined {
  if (!/^\{.*\}$/s.test(text)) return undefined
  const attributes: Attributes = {}
  let at = 1
  while (!/^\s*\}$/.test(text.slice(at))) {
    item.lastIndex = at
    const match = item.exec(text)
    if (!match) return undefined
    at = item.lastIndex
    const [, id, name, key, double, single, list, bare] = match
    if (id !== undefined) attributes['id'] = id
    else if (name !== undefined) attributes['class'] = [attributes['class'], name].filter(Boolean).join(' ')
    else if (key !== undefined && isPublished(key)) {
      attributes[key] = double?.replace(/\\(.)/g, '$1') ?? single ?? list ?? bare ?? ''
    }
  }
  return attributes
}

/** HTML's own names only: no handlers of events, and nothing that means something else to React or JavaScript. */
function isPublished(name: string): boolean {
  return /^(?!on|key$|ref$|children$|constructor$)[a-z][a-z0-9-]*$/.test(name)
}

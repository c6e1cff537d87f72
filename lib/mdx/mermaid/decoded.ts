import { parseEntities } from 'parse-entities'

/**
 * Text with its character references read. Where labels are no HTML, Mermaid leaves those that a writer writes
 * (`#quot;`, `&lt;`) in their letters, or in signs of its own until the drawing is done.
 */
export function decoded(text: string): string {
  const references = text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';')
  return references.includes('&') ? parseEntities(references) : references
}

import { createHash } from 'node:crypto'
import { speculationRules } from '../content/speculation-rules.ts'

/**
 * What `script-src` of a content security policy needs, so that the script of every page may add the
 * speculation rules: the hash of their text. It allows this text, and nothing else that is inline.
 * @see https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function speculationSource(basePath: string): string {
  return `'sha256-${createHash('sha256').update(speculationRules(basePath)).digest('base64')}'`
}

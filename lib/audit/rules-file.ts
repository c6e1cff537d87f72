import { isSeq, parseDocument } from 'yaml'
import type { ProposedRule } from './propose-rules.ts'

/**
 * Rules as text. Those that somebody has to decide about are comments, so that no reader is sent to
 * a page by a guess.
 * @param indent what stands before the dash of each entry
 */
export function writeRules(rules: readonly ProposedRule[], indent = ''): string {
  const isSure = ({ doubt }: ProposedRule) => doubt === ''
  const sure = rules.filter(isSure)
  const unsure = rules.filter((rule) => !isSure(rule))
  return [
    ...sure.map((rule) => entry(rule, indent)),
    ...(unsure.length > 0 ? [`${indent}# Look at each of these, then take the # away.\n`] : []),
    ...unsure.map((rule) => `${indent}# ${rule.doubt}:\n${entry(rule, `${indent}# `)}`),
  ].join('')
}

function entry({ from, to }: ProposedRule, indent: string): string {
  return `${indent}- from: ${from}\n${indent}  ${to === '' ? 'gone: true' : `to: ${to}`}\n`
}

/**
 * Adds rules to the text of `redirects.yaml`; all that is in it stays as it is, and an address that
 * it names, if only in a comment, is not added again.
 * @param text empty for a file that is new
 * @returns the new text, and how many rules were added
 * @throws Error where the text is no list in block style, to which lines can be added
 */
export function appendRules(text: string, rules: readonly ProposedRule[]): { text: string; added: number } {
  const list = parseDocument(text).contents
  const dash = /^( *)- /m.exec(text.replace(/^ *#.*$/gm, ''))
  const isBlock = isSeq(list) && !list.flow && dash !== null
  const known = new Set([...text.matchAll(/^[ #]*- from: *(\S+)/gm)].map(([, from]) => from))
  const fresh = rules.filter(({ from }) => !known.has(from))
  const lines = writeRules(fresh, isBlock ? dash[1] : '')
  const end = /\r\n/.test(text) ? '\r\n' : '\n'
  const before = text === '' || text.endsWith('\n') ? text : text + end
  const whole = fresh.length > 0 ? before + lines.replaceAll('\n', end) : text
  if (!(list === null || isBlock) || parseDocument(whole).errors.length > 0)
    throw new Error(
      'redirects.yaml is no list with a line for each `- from:`. Mend it, or add the rules without --write.',
    )
  return { text: whole, added: fresh.length }
}

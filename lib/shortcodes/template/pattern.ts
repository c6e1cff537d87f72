import { type Budget, Overrun } from './budget.ts'

/** A longer text could keep a pattern busy for too long. */
const longestText = 10_000

/**
 * Reads a pattern of Go's as one of JavaScript; a text says why it is outside of the subset. What
 * only JavaScript knows is refused, and so is what can take it forever: a repeated group that
 * repeats or chooses itself, as `(a+)+`.
 * @see https://pkg.go.dev/regexp/syntax
 */
export function readPattern(source: string): RegExp | string {
  const [, flags = '', rest = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(source) ?? []
  const bare = rest.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, 'x')
  if (/\(\?(?:[=!]|<[=!])/.test(bare) || /\\[1-9k]/.test(rest)) return 'Go knows no such pattern'
  if (hasNestedRepeat(bare)) return 'the pattern repeats a group that repeats or chooses itself'
  const translated = rest.replace(/\\([!-/:-@[-`{-~])|\(\?P</g, (_, sign: string | undefined) =>
    sign === undefined ? '(?<' : `\\x${sign.charCodeAt(0).toString(16)}`,
  )
  try {
    return new RegExp(translated, `gu${flags}`)
  } catch {
    return 'the pattern is not understood'
  }
}

function hasNestedRepeat(bare: string): boolean {
  let text = bare.replace(/\(\?(?:P?<\w+>|:)/g, '(')
  let found = false
  for (let before = ''; before !== text && !found; ) {
    before = text
    text = text.replace(/\(([^()]*)\)([*+{]?)/g, (_, inside: string, repeat: string) => {
      const repeats = /[*+?{|]/.test(inside)
      if (repeats && repeat !== '') found = true
      return (repeats ? 'x?' : 'x') + repeat
    })
  }
  return found
}

/**
 * All matches that do not overlap, as Go counts them: none is empty where another has just ended.
 * @throws Overrun where the text is too long
 */
export function matchesOf(pattern: RegExp, text: string, budget: Budget): RegExpExecArray[] {
  if (text.length > longestText)
    throw new Overrun(`it seeks a pattern in more than ${longestText} characters`)
  budget.work(text.length * 100)
  let end = -1
  return [...text.matchAll(pattern)].filter((match) => {
    const isNext = match[0] !== '' || match.index !== end
    end = match.index + match[0].length
    return isNext
  })
}

/** What a replacement stands for: `$1`, `${1}`, `$name`; `$1x` is a group named `1x`. */
export function expandReplacement(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (_, bare?: string, braced?: string) => {
    const name = bare ?? braced
    if (name === undefined) return '$'
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? ''
  })
}

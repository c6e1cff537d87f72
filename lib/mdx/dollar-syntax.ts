import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

declare module 'micromark-util-types' {
  /** Those of remark-math, which makes nodes of them. */
  interface TokenTypeMap {
    mathText: 'mathText'
    mathTextSequence: 'mathTextSequence'
    mathTextData: 'mathTextData'
  }
}

const dollar = 36
const backslash = 92
const graveAccent = 96

/**
 * A formula between two dollars, for micromark: no space behind the first or before the second, no digit behind the
 * second, so that prices are none. The dollar that comes next decides; one behind a backslash is part of the formula.
 * Code binds tighter, so that `$5 in `$HOME`` is none either.
 * @see https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
const formula: Construct = {
  name: 'mathText',
  previous(code) {
    return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape'
  },
  tokenize(effects, ok, nok) {
    let last: Code = null
    const open: State = (code) => {
      effects.exit('mathTextSequence')
      return code === dollar || markdownLineEndingOrSpace(code) ? nok(code) : between(code)
    }
    const between: State = (code) => {
      if (code === null || code === graveAccent) return nok(code)
      if (code === dollar) return markdownLineEndingOrSpace(last) ? nok(code) : close(code)
      if (markdownLineEnding(code)) {
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        last = code
        return between
      }
      effects.enter('mathTextData')
      return data(code)
    }
    const data: State = (code) => {
      const isOver = code === null || code === graveAccent || code === dollar || markdownLineEnding(code)
      if (isOver && (last !== backslash || code !== dollar)) {
        effects.exit('mathTextData')
        return between(code)
      }
      effects.consume(code)
      // Of two backslashes the second escapes nothing.
      last = last === backslash && code === backslash ? null : code
      return data
    }
    const close: State = (code) => {
      effects.enter('mathTextSequence')
      effects.consume(code)
      effects.exit('mathTextSequence')
      effects.exit('mathText')
      return (next) => (next !== null && next >= 48 && next <= 57 ? nok(next) : ok(next))
    }
    return (code) => {
      effects.enter('mathText')
      effects.enter('mathTextSequence')
      effects.consume(code)
      return open
    }
  },
}

export const dollarSyntax: Extension = { text: { [dollar]: formula } }

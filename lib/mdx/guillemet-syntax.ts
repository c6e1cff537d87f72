import type { Construct, Extension, State } from 'micromark-util-types'

const lessThan = 0x3c

/** `<<` is text, so that `<<word>>` is no tag between two signs, as in Goldmark. */
const guillemet: Construct = {
  name: 'guillemet',
  tokenize(effects, ok, nok) {
    const second: State = (code) => {
      if (code !== lessThan) return nok(code)
      effects.consume(code)
      effects.exit('data')
      return ok
    }
    return (code) => {
      effects.enter('data')
      effects.consume(code)
      return second
    }
  },
}

/** The syntax of guillemets that are written `<<` and `>>`, for micromark. */
export const guillemetSyntax: Extension = { text: { [lessThan]: guillemet } }

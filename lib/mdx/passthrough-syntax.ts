import type { Literal } from 'mdast'
import type { Extension as FromMarkdown, Handle } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { Passthrough } from '../types.ts'

/** What stands between two marks and is left as it is; one of the inline or of the block kind. */
export interface PassthroughNode extends Literal {
  type: 'passthrough'
  isBlock: boolean
}

declare module 'mdast' {
  interface PhrasingContentMap {
    passthrough: PassthroughNode
  }
  interface RootContentMap {
    passthrough: PassthroughNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    passthroughInline: 'passthroughInline'
    passthroughBlock: 'passthroughBlock'
    passthroughMark: 'passthroughMark'
    passthroughData: 'passthroughData'
  }
}

type Kind = 'passthroughInline' | 'passthroughBlock'

/** Syntax of text that Markdown leaves alone, for micromark. */
export function passthroughSyntax({ block, inline }: Passthrough): Extension {
  const marks = [
    ...block.map((pair) => ({ pair, kind: 'passthroughBlock' as const })),
    ...inline.map((pair) => ({ pair, kind: 'passthroughInline' as const })),
  ].sort((one, other) => other.pair[0].length - one.pair[0].length)
  const text: Record<number, Construct[]> = {}
  for (const { pair, kind } of marks) {
    const code = pair[0].charCodeAt(0)
    text[code] = [...(text[code] ?? []), construct(pair, kind)]
  }
  return { text }
}

function construct([open, close]: readonly [string, string], kind: Kind): Construct {
  // Where one was not closed, none after it is: looking each time keeps a build busy for minutes.
  const unclosed = new WeakSet<TokenizeContext>()
  return {
    name: kind,
    tokenize(effects, ok, nok) {
      const closing: Construct = {
        partial: true,
        tokenize: (inner, ended, failed) => mark(inner, close, ended, failed),
      }
      const between: State = (code) => {
        if (code === null) {
          unclosed.add(this)
          return nok(code)
        }
        if (isLineEnding(code)) {
          effects.enter('lineEnding')
          effects.consume(code)
          effects.exit('lineEnding')
          return between
        }
        return code === close.charCodeAt(0) ? effects.attempt(closing, done, data)(code) : data(code)
      }
      const data: State = (code) => {
        effects.enter('passthroughData')
        effects.consume(code)
        return inData
      }
      const inData: State = (code) => {
        if (code !== null && !isLineEnding(code) && code !== close.charCodeAt(0)) {
          effects.consume(code)
          return inData
        }
        effects.exit('passthroughData')
        return between(code)
      }
      const done: State = (code) => {
        effects.exit(kind)
        return ok(code)
      }
      return (code) => {
        if (unclosed.has(this)) return nok(code)
        effects.enter(kind)
        return mark(effects, open, between, nok)(code)
      }
    },
  }
}

/** Reads a mark letter by letter. */
function mark(effects: Effects, letters: string, ok: State, nok: State): State {
  let read = 0
  const next: State = (code) => {
    if (read === letters.length) {
      effects.exit('passthroughMark')
      return ok(code)
    }
    if (code !== letters.charCodeAt(read)) return nok(code)
    effects.consume(code)
    read++
    return next
  }
  return (code) => {
    effects.enter('passthroughMark')
    return next(code)
  }
}

/** Micromark has numbers below -2 for the kinds of line endings. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2
}

const enter = (isBlock: boolean): Handle =>
  function (token) {
    this.enter({ type: 'passthrough', value: '', isBlock }, token)
    this.buffer()
  }

const exit: Handle = function (token) {
  const value = this.resume()
  const node = this.stack.at(-1)
  if (node?.type === 'passthrough') node.value = value
  this.exit(token)
}

/** Nodes of that syntax, for mdast. */
export const passthroughFromMarkdown: FromMarkdown = {
  enter: { passthroughInline: enter(false), passthroughBlock: enter(true) },
  exit: {
    passthroughInline: exit,
    passthroughBlock: exit,
    passthroughData(token) {
      this.config.enter['data']?.call(this, token)
      this.config.exit['data']?.call(this, token)
    },
  },
}

import type { Parents, Root, RootContent, Text } from 'mdast'
import type { Extension, Handle } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import type { Point, Position } from 'unist'
import { visit } from 'unist-util-visit'

declare module 'mdast' {
  interface TextData {
    /** Whether its writer has said of these letters that they mean themselves. */
    isLiteral?: boolean
  }
}

/** Letters of a text that were written as an escape or a reference, and where in the source. */
interface Sign extends Position {
  from: number
  to: number
}

/**
 * Keeps signs that are escaped, or written as references of HTML, as texts of their own. What gives signs
 * a meaning when the text is read already, such as the typographer, leaves these alone.
 *
 * Before: `\"a` is the text `"a`
 * After: it is the text `"`, which is literal, and the text `a`
 */
export function remarkLiteralSigns(this: Processor) {
  const data = this.data()
  // Before all others: addresses that are found in texts forget what the texts were.
  data.fromMarkdownExtensions = [literalSigns(), ...(data.fromMarkdownExtensions ?? [])]
}

function literalSigns(): Extension {
  const signs = new WeakMap<Text, Sign[]>()
  const enter: Handle = function (token) {
    this.config.enter['data']?.call(this, token)
    const text = this.stack.at(-1)
    if (text?.type !== 'text') return
    const from = text.value.length
    const sign = { from, to: from + 1, start: pointOf(token.start), end: pointOf(token.end) }
    signs.set(text, [...(signs.get(text) ?? []), sign])
  }
  return {
    enter: { characterEscape: enter, characterReference: enter },
    exit: {
      characterReference(token) {
        const text = this.stack.pop()
        const sign = text?.type === 'text' ? signs.get(text)?.at(-1) : undefined
        if (text?.type !== 'text' || !sign) return
        sign.to = text.value.length
        if (text.position) text.position.end = pointOf(token.end)
      },
    },
    transforms: [
      (tree: Root) => {
        visit(tree, (node) => {
          if ('children' in node) splitTexts(node, signs)
        })
      },
    ],
  }
}

function splitTexts(parent: Parents, signs: WeakMap<Text, Sign[]>): void {
  const children: RootContent[] = parent.children
  if (!children.some((child) => child.type === 'text' && signs.has(child))) return
  Object.assign(parent, {
    children: children.flatMap((child): RootContent[] =>
      child.type === 'text' ? splitText(child, signs.get(child) ?? []) : [child],
    ),
  })
}

function splitText({ value, position }: Text, signs: readonly Sign[]): Text[] {
  const parts: Text[] = []
  let at = 0
  let start = position?.start
  const add = (part: string, end: Point | undefined, isLiteral: boolean) => {
    if (part === '') return
    const place = start && end && { position: { start: { ...start }, end: { ...end } } }
    parts.push({ type: 'text', value: part, ...(isLiteral && { data: { isLiteral } }), ...place })
  }
  for (const sign of signs) {
    add(value.slice(at, sign.from), sign.start, false)
    start = sign.start
    add(value.slice(sign.from, sign.to), sign.end, true)
    at = sign.to
    start = sign.end
  }
  add(value.slice(at), position?.end, false)
  return parts
}

function pointOf({ line, column, offset }: Point & { offset: number }): Point {
  return { line, column, offset }
}

/** Puts texts that stand side by side together again: each would cost the page a string of its own. */
export function remarkJoinTexts() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      const joined: RootContent[] = []
      const children: RootContent[] = node.children
      for (const child of children) {
        const last = joined.at(-1)
        if (child.type === 'text' && last?.type === 'text') last.value += child.value
        else joined.push(child)
      }
      Object.assign(node, { children: joined })
    })
  }
}

import type { Mermaid } from 'mermaid'
import { z } from 'zod'
import { wordsOf } from './parsed.fixture.ts'

/** What Mermaid has read of a sequence, or what a drawing of it shows: words, and messages with their ends. */
export interface Talk {
  words: string[]
  /** `A () > (arrowhead) B`, in their order. */
  messages: string[]
}

const messages = z.array(
  z.object({
    from: z.string().optional(),
    to: z.string().optional(),
    message: z.unknown(),
    type: z.number(),
  }),
)
const actors = z.map(z.string(), z.object({ description: z.string() }))
const boxes = z.array(z.object({ name: z.string().optional() }))

/** Mermaid's numbers for kinds of messages: signs at both ends. */
const signs: Readonly<Record<number, readonly [start: string, end: string]>> = {
  0: ['', 'arrowhead'],
  1: ['', 'arrowhead'],
  3: ['', 'crosshead'],
  4: ['', 'crosshead'],
  5: ['', ''],
  6: ['', ''],
  24: ['', 'filled-head'],
  25: ['', 'filled-head'],
  33: ['arrowhead', 'arrowhead'],
  34: ['arrowhead', 'arrowhead'],
}

/** The kind whose words are a colour. */
const rect = 22

export async function talkReadBy(mermaid: Mermaid, source: string): Promise<Talk> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source)
  const ask = (name: string): unknown => Reflect.apply(Reflect.get(db, name), db, [])
  const said = messages.parse(ask('getMessages'))
  const people = actors.parse(ask('getActors'))
  const words = [
    ...[...people.values()].map(({ description }) => description),
    ...said.flatMap(({ message, type }) => (typeof message === 'string' && type !== rect ? [message] : [])),
    ...boxes.parse(ask('getBoxes')).map(({ name }) => name),
  ]
  return {
    words: [...new Set(words.map(wordsOf).filter(Boolean))].sort(),
    messages: said.flatMap(({ from, to, type }) => {
      const [start, end] = signs[type] ?? []
      return start === undefined || from === undefined ? [] : [`${from} (${start}) > (${end}) ${to}`]
    }),
  }
}

/** @param words that are looked for; a drawing has more: numbers, names of frames, each actor twice */
export function talkIn(svg: Element, words: readonly string[]): Talk {
  const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => wordsOf(textContent))
  const all = texts.map((text) => text.replace(/^\[(.*)\]$/, '$1'))
  const lives = [...svg.querySelectorAll('[data-et="life-line"]')]
  const nearest = (x: number) =>
    lives
      .map((line) => ({
        name: line.getAttribute('data-id') ?? '',
        away: Math.abs(Number(line.getAttribute('x1')) - x),
      }))
      .toSorted((one, other) => one.away - other.away)
      .at(0)?.name
  return {
    // A text of several lines is several texts.
    words: words.filter((word) => all.includes(word) || all.join('').includes(word)),
    messages: [...svg.querySelectorAll('[class*="messageLine"]')].map((line) => {
      const numbers = (line.getAttribute('d') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
      const from = Number(line.getAttribute('x1') ?? numbers.at(0))
      const to = Number(line.getAttribute('x2') ?? numbers.at(-2))
      return `${nearest(from)} (${signOf(line, 'start')}) > (${signOf(line, 'end')}) ${nearest(to)}`
    }),
  }
}

function signOf(line: Element, end: 'start' | 'end'): string {
  return /#drawing-([\w-]+)/.exec(line.getAttribute(`marker-${end}`) ?? '')?.[1] ?? ''
}

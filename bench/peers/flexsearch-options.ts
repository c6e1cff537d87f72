import type { DocumentOptions } from 'flexsearch'
import { fieldWeights, type PeerDocument } from './peer.ts'

/** FlexSearch with fields and prefixes; of its encoders the default one is the best on the practice queries. */
export const flexSearchOptions: DocumentOptions<PeerDocument> = {
  tokenize: 'forward',
  resolution: 100,
  document: { id: 'id', index: ['title', 'headings', 'description', 'tags', 'text'] },
}

/** Its results of each field, merged: a place counts its share of the field's weight. */
export function mergeFields(
  found: readonly { field?: string; result: readonly (number | string)[] }[],
): number[] {
  const weights = new Map<string, number>(Object.entries(fieldWeights))
  const scores = new Map<number, number>()
  for (const { field = '', result } of found)
    result.forEach((id, place) => {
      const score = (weights.get(field) ?? 0) / (place + 1)
      scores.set(Number(id), (scores.get(Number(id)) ?? 0) + score)
    })
  return [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id)
}

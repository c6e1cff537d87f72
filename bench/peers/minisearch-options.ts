import type { Options } from 'minisearch'
import { fieldWeights } from './peer.ts'

/**
 * MiniSearch as its documentation advises for a search box that answers while one types: boosts, a
 * tolerance of one letter in five, and prefixes for the last word alone. Prefixes for all words do
 * worse on the practice queries.
 */
export const miniSearchOptions: Options = {
  fields: Object.keys(fieldWeights),
  searchOptions: {
    boost: fieldWeights,
    prefix: (_word, index, words) => index === words.length - 1,
    fuzzy: 0.2,
  },
}

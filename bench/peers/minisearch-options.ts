import type { Options } from 'minisearch'
import { fieldWeights } from './peer.ts'

/** MiniSearch as its documentation advises for a search box: boosts, prefixes, a tolerance of one letter in five. */
export const miniSearchOptions: Options = {
  fields: Object.keys(fieldWeights),
  searchOptions: { boost: fieldWeights, prefix: true, fuzzy: 0.2 },
}

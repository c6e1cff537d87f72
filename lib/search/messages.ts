import type { Choice, Filter } from './filter.ts'
import type { Found } from './query.ts'

/** What a page asks of the search worker. `most` and `whole` as in `SearchEngine.search`. */
export type Request =
  | { kind: 'open'; index: string }
  | { kind: 'search'; id: number; query: string; filter: Filter; most: number; whole: number }

/** What the worker answers. `id` is that of the request, so that an old answer can be told from a new one. */
export type Answer =
  | { kind: 'opened'; categories: Choice[] }
  | ({ kind: 'results'; id: number; isWhole: boolean } & Found)
  | { kind: 'failed'; reason: string }

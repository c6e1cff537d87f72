import type { PageResult } from '@/lib/search/show.ts'

/** What the page asks of the search worker. */
export type Request = { kind: 'open'; index: string } | { kind: 'search'; id: number; query: string }

/** What the worker answers. `id` is that of the request, so that an old answer can be told from a new one. */
export type Answer =
  | { kind: 'results'; id: number; results: PageResult[]; words: string[]; isPartial: boolean }
  | { kind: 'failed'; reason: string }

import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const querySchema = z.object({
  /** What is typed. */
  q: z.string(),
  /** What it tries: words of a title, a slip of the fingers … */
  kind: z.string(),
  /** The permalinks that answer it. */
  relevant: z.array(z.string()).min(1),
  /** The heading that answers it, where there is one. */
  anchorId: z.string().optional(),
})
/** A query, and what answers it. */
export type BenchQuery = z.output<typeof querySchema>

/**
 * Reads a file of queries: a JSON list of `{ q, kind, relevant, anchorId }`.
 * @throws Error where it is something else
 */
export async function readQueries(file: string): Promise<BenchQuery[]> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'))
  const { data, error } = z.array(querySchema).min(1).safeParse(json)
  if (error)
    throw new Error(`${file} is no list of { q, kind, relevant, anchorId }:\n${z.prettifyError(error)}`)
  return data
}

import { availableParallelism } from 'node:os'

/** Node decodes on four threads, unless told otherwise. */
const mostAtOnce = Math.min(4, availableParallelism())

/** Does work for each item, for as many at once as the machine has cores, so that not all are in memory. */
export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: mostAtOnce }, worker))
}

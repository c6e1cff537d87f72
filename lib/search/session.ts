import type { Load } from './index-files.ts'
import type { Answer, Request } from './messages.ts'
import { openSearch, type SearchEngine } from './query.ts'

type SearchRequest = Extract<Request, { kind: 'search' }>

/** Milliseconds after which titles are shown while what is behind them is still on its way. */
const patience = 40

/**
 * Answers what a page asks of search; the whole of the worker but for its own messages. Of several
 * queries only the last one asked is answered. A site that was published anew while its page was
 * open has other files than the manifest names: then the manifest is read again.
 * @param load gives a file by its path; the manifest's must be the newest one
 */
export function openSession(load: Load, post: (answer: Answer) => void): (request: Request) => Promise<void> {
  let engine: Promise<SearchEngine> | undefined
  let index = ''
  let latest = 0
  /** The question of the last whole answer: pages that are shown do not become titles again. */
  let shown = ''

  return async (request) => {
    try {
      if (request.kind === 'open') {
        index = request.index
        engine ??= openSearch(index, load)
        post({ kind: 'opened', categories: (await engine).categories })
      } else {
        latest = request.id
        await answer(request)
      }
    } catch (fault) {
      engine = undefined
      post({ kind: 'failed', reason: String(fault) })
    }
  }

  async function answer(request: SearchRequest): Promise<void> {
    engine ??= openSearch(index, load)
    const current = await engine
    if (!(await ask(current, request))) return
    const fresh = await openSearch(index, load).catch(() => current)
    if (fresh.manifest === current.manifest) return
    engine = Promise.resolve(fresh)
    post({ kind: 'opened', categories: fresh.categories })
    await ask(fresh, request)
  }

  /** Whether a part of the index was missing. */
  async function ask(
    from: SearchEngine,
    { id, query, filter, most, whole }: SearchRequest,
  ): Promise<boolean> {
    const isOld = () => id !== latest
    const ranking = await from.rank(query, filter, most)
    if (isOld()) return false
    const question = JSON.stringify([query, filter])
    const showing = from.show(ranking, whole)
    const timer = setTimeout(() => {
      if (!isOld() && question !== shown)
        post({ kind: 'results', id, isWhole: false, ...from.outline(ranking) })
    }, patience)
    const found = await showing.finally(() => clearTimeout(timer))
    if (isOld()) return false
    shown = question
    post({ kind: 'results', id, isWhole: true, ...found })
    return found.isPartial
  }
}

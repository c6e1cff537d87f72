import { openIndex, type SearchEngine, wordsOf } from '@/lib/search/query.ts'
import type { Answer, Request } from './messages.ts'

let engine: Promise<SearchEngine> | undefined

addEventListener('message', (event: MessageEvent<Request>) => {
  void answer(event.data)
})

async function answer(request: Request): Promise<void> {
  try {
    if (request.kind === 'open') {
      engine ??= load(request.index)
      await engine
      return
    }
    const results = (await engine)?.search(request.query) ?? []
    post({ kind: 'results', id: request.id, results, words: wordsOf(request.query) })
  } catch (fault) {
    engine = undefined
    post({ kind: 'failed', reason: String(fault) })
  }
}

async function load(address: string): Promise<SearchEngine> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return openIndex(await response.json())
}

function post(message: Answer): void {
  postMessage(message)
}

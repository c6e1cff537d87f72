import { openSearch, type SearchEngine } from '@/lib/search/query.ts'
import type { Answer, Request } from './messages.ts'

let engine: Promise<SearchEngine> | undefined

addEventListener('message', (event: MessageEvent<Request>) => {
  void answer(event.data)
})

async function answer(request: Request): Promise<void> {
  try {
    if (request.kind === 'open') {
      engine ??= openSearch(request.index, load)
      await engine
      return
    }
    const found = (await (await engine)?.search(request.query)) ?? {
      results: [],
      words: [],
      isPartial: false,
    }
    post({ kind: 'results', id: request.id, ...found })
  } catch (fault) {
    engine = undefined
    post({ kind: 'failed', reason: String(fault) })
  }
}

async function load(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return await response.text()
}

function post(message: Answer): void {
  postMessage(message)
}

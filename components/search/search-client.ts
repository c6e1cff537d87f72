import type { Answer, Request } from '@/lib/search/messages.ts'

/** What the reader asks: a query and to what it is narrowed. */
export type Question = Omit<Extract<Request, { kind: 'search' }>, 'kind' | 'id'>

/** The search worker as a page sees it. */
export interface SearchClient {
  ask(question: Question): void
}

/**
 * Starts the worker. Only answers to the last question arrive; after a failure the next question
 * starts another worker.
 * @param worker address of its script
 * @param index address of the manifest
 */
export function openSearchClient(
  worker: string,
  index: string,
  onAnswer: (answer: Answer) => void,
): SearchClient {
  let running: Worker | undefined
  let latest = 0

  function start(): Worker {
    const started = new Worker(worker, { type: 'module' })
    const fail = (reason: string) => {
      started.terminate()
      if (running !== started) return
      running = undefined
      onAnswer({ kind: 'failed', reason })
    }
    started.addEventListener('error', () => fail('worker'))
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'failed') fail(data.reason)
      else if (data.kind !== 'results' || data.id === latest) onAnswer(data)
    })
    const request: Request = { kind: 'open', index }
    started.postMessage(request)
    return started
  }

  return {
    ask(question) {
      try {
        running ??= start()
      } catch (fault) {
        // A page that was opened as a file, or a policy, may forbid workers.
        onAnswer({ kind: 'failed', reason: String(fault) })
        return
      }
      const request: Request = { kind: 'search', id: ++latest, ...question }
      running.postMessage(request)
    },
  }
}

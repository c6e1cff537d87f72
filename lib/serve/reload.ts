import type { ServerResponse } from 'node:http'

/** Where open pages of the dev server listen for changes, without the base path. */
export const reloadEventsPath = '/_fingerpost/dev/events'
/** The script of the dev server's pages that listens. */
export const reloadScriptPath = '/_fingerpost/dev/reload.js'

/** Reloads the page on a change, and after a restart of the server. */
export function reloadScript(basePath: string): string {
  return `new EventSource(${JSON.stringify(basePath + reloadEventsPath)}).addEventListener('change', () => location.reload())`
}

/** The pages that wait for a change. */
export interface Reloads {
  subscribe(response: ServerResponse): void
  announce(): void
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function createReloads(): Reloads {
  const waiting = new Set<ServerResponse>()
  return {
    subscribe(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      response.write('retry: 500\n\n')
      waiting.add(response)
      response.on('close', () => waiting.delete(response))
    },
    announce() {
      for (const response of waiting) response.write('event: change\ndata:\n\n')
    },
  }
}

import type { ServerResponse } from 'node:http'

/** Where open pages of the dev server listen for changes, without the base path. */
export const reloadEventsPath = '/_fingerpost/dev/events'
/** The script of the dev server's pages that listens. */
export const reloadScriptPath = '/_fingerpost/dev/reload.js'

/** The address of the script for a page of one state of the site, without the base path. */
export function reloadScriptOf(state: string): string {
  return `${reloadScriptPath}?state=${state}`
}

/**
 * Reloads the page on a change, and after a restart of the server. The page says of which state of the site it is, since
 * there may be another one by the time that it listens.
 */
export function reloadScript(basePath: string): string {
  const events = JSON.stringify(basePath + reloadEventsPath)
  return `new EventSource(${events} + new URL(document.currentScript.src).search).addEventListener('change', () => location.reload())`
}

/** The pages that wait for a change. */
export interface Reloads {
  /**
   * @param seen the state that the page shows; undefined where it does not say
   * @param current the state of the site
   */
  subscribe(response: ServerResponse, seen: string | undefined, current: string): void
  announce(): void
}

const change = 'event: change\ndata:\n\n'

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function createReloads(): Reloads {
  const waiting = new Set<ServerResponse>()
  return {
    subscribe(response, seen, current) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      response.write('retry: 500\n\n')
      if (seen !== undefined && seen !== current) response.write(change)
      waiting.add(response)
      response.on('close', () => waiting.delete(response))
    },
    announce() {
      for (const response of waiting) response.write(change)
    },
  }
}

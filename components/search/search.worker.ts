import type { Request } from '@/lib/search/messages.ts'
import { searchFilesFolder } from '@/lib/search/paths.ts'
import { openSession } from '@/lib/search/session.ts'

const ask = openSession(load, (answer) => postMessage(answer))

addEventListener('message', (event: MessageEvent<Request>) => {
  void ask(event.data)
})

/**
 * Files of the index never change, so one that the browser has is good, also offline. The manifest is
 * asked for anew each time; offline, the last one must do.
 */
async function load(path: string): Promise<string> {
  if (path.includes(`${searchFilesFolder}/`)) return textOf(path, 'force-cache')
  return textOf(path, 'no-cache').catch(() => textOf(path, 'force-cache'))
}

async function textOf(path: string, cache: RequestCache): Promise<string> {
  const response = await fetch(path, { cache })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return await response.text()
}

import type { RequestListener } from 'node:http'
import { foldersOf } from '../project.ts'
import { createDevHandler } from '../serve/dev-server.ts'
import { listen, portOf } from '../serve/listen.ts'
import { openLiveSite } from '../serve/live-site.ts'
import { openNextApp } from '../serve/next-app.ts'
import { createReloads } from '../serve/reload.ts'
import type { Problem } from '../types.ts'
import { readBuildOptions } from './options.ts'
import { printFault, printProblems, run } from './run.ts'

const folders = foldersOf(process.env)

/** Serves the site while it is being written. */
await run(folders.content, async () => {
  const options = readBuildOptions(process.argv.slice(2), new Date())
  const reloads = createReloads()
  let handler: RequestListener = (_, response) =>
    response.writeHead(503, { 'Retry-After': '1' }).end('Starting …')
  // First of all, so that a port that is taken is said before anything else is started.
  const { server, url } = await listen((request, response) => handler(request, response), portOf(process.env))
  try {
    const live = await openLiveSite(folders, options, {
      onProblems: sayProblems,
      onChange: () => reloads.announce(),
      onFault: printFault,
    })
    const { basePath } = live.site().config
    handler = createDevHandler(live, folders, reloads, openNextApp(server, basePath))
    console.log(`Writing at ${url}${basePath}/`)
  } catch (fault) {
    server.close()
    throw fault
  }
})

/** Prints what is wrong, and when nothing is any more. */
function sayProblems(problems: readonly Problem[]): void {
  printProblems(problems, folders.content)
  if (problems.length === 0) console.log('All is well again.')
}

import type { RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { foldersOf, projectFolder } from '../project.ts'
import { startProgress } from '../publish/progress.ts'
import { createDevHandler } from '../serve/dev-server.ts'
import { listen, portOf } from '../serve/listen.ts'
import { openLiveSite } from '../serve/live-site.ts'
import { createReloads } from '../serve/reload.ts'
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
    const live = await openLiveSite(folders, options, startProgress('Reading articles'), {
      onProblems: (problems) => printProblems(problems, folders.content),
      onChange: () => reloads.announce(),
      onFault: printFault,
    })
    Object.assign(process.env, live.environment, { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' })
    // Next is CommonJS whose default export Node 20 cannot name from a module.
    const next = createRequire(import.meta.url)('next')
    const app = next({ dev: true, dir: projectFolder, quiet: true })
    await app.prepare()
    handler = createDevHandler(live, folders, reloads, app.getRequestHandler())
    server.on('upgrade', app.getUpgradeHandler())
    console.log(`Writing at ${url}${live.environment.FINGERPOST_BASE_PATH}/`)
  } catch (fault) {
    server.close()
    throw fault
  }
})

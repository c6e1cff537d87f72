import type { RequestListener, Server } from 'node:http'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { projectFolder } from '../project.ts'
import { devImports, devModel } from './live-site.ts'

/** Next's development server, for pages on which a client component stands. It starts when one is asked for. */
export interface NextApp {
  handler(): Promise<RequestListener>
}

/** @param server passes on the connections by which Next replaces modules in open pages */
export function openNextApp(server: Server, basePath: string): NextApp {
  let starting: Promise<RequestListener> | undefined
  async function start(): Promise<RequestListener> {
    Object.assign(process.env, {
      FINGERPOST_MODEL: devModel,
      FINGERPOST_IMPORTS: `./${relative(projectFolder, devImports)}`,
      FINGERPOST_BASE_PATH: basePath,
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
    })
    // Next is CommonJS whose default export Node 20 cannot name from a module.
    const next = createRequire(join(projectFolder, 'package.json'))('next')
    const app = next({ dev: true, dir: projectFolder, quiet: true })
    await app.prepare()
    server.on('upgrade', app.getUpgradeHandler())
    return app.getRequestHandler()
  }
  return { handler: () => (starting ??= start()) }
}

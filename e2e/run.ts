import { spawn } from 'node:child_process'
import { join } from 'node:path'
import serveStatic from 'serve-static'
import { projectFolder, workFolder } from '../lib/project.ts'
import { listen } from '../lib/serve/listen.ts'
import { createStaticHandler } from '../lib/serve/static-server.ts'
import { findBrowser } from './find-browser.ts'

/**
 * Runs the end-to-end tests: finds a browser, builds the sites that they visit, serves them, and
 * starts Playwright. Arguments are Playwright's.
 */
const sites = join(workFolder, 'e2e')

interface SiteToBuild {
  name: string
  content: string
  environment?: Record<string, string>
}

const builds: SiteToBuild[] = [
  { name: 'own', content: join(projectFolder, 'content') },
  {
    name: 'kitchen',
    content: join(projectFolder, 'e2e/sites/kitchen'),
    environment: { BASE_PATH: '/docs', SITE_URL: 'https://kitchen.test' },
  },
  { name: 'hugo', content: join(projectFolder, 'e2e/sites/hugo/content') },
  { name: 'arabic', content: join(projectFolder, 'e2e/sites/arabic') },
  { name: 'single', content: join(projectFolder, 'e2e/sites/single') },
]

async function runProgram(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<number> {
  const child = spawn(program, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  return new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1)))
}

const playwright = join(projectFolder, 'node_modules/@playwright/test/cli.js')
const environment: Record<string, string> = { FINGERPOST_BROWSER: findBrowser() }

for (const { name, content, environment: own } of builds) {
  const out = join(sites, name)
  const status = await runProgram(process.execPath, ['--import', 'tsx', 'lib/commands/build.main.ts'], {
    ...own,
    CONTENT_DIR: content,
    OUT_DIR: out,
  })
  if (status !== 0) process.exit(status)
  environment[`${name.toUpperCase()}_URL`] = (await listen(createStaticHandler(out), 0)).url
}

environment['PLAIN_URL'] = await servePlainly('own', '')
environment['PLAIN_KITCHEN_URL'] = await servePlainly('kitchen', '/docs')

/** A host that knows nothing of redirects: there the alias pages must do. */
async function servePlainly(name: string, basePath: string): Promise<string> {
  const files = serveStatic(join(sites, name))
  const { url } = await listen((request, response) => {
    const { url: address = '/' } = request
    Object.assign(request, { originalUrl: address, url: address.slice(basePath.length) || '/' })
    files(request, response, () => response.writeHead(404).end())
  }, 0)
  return url
}

process.exit(await runProgram(process.execPath, [playwright, 'test', ...process.argv.slice(2)], environment))

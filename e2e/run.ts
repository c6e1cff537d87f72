import { spawn } from 'node:child_process'
import { join } from 'node:path'
import serveStatic from 'serve-static'
import { projectFolder, workFolder } from '../lib/project.ts'
import { listen } from '../lib/serve/listen.ts'
import { createStaticHandler } from '../lib/serve/static-server.ts'
import { makeContentFolder } from './content-folder.ts'
import { findBrowser } from './find-browser.ts'
import { hostBuilds } from './hosts/builds.ts'

/**
 * Runs the end-to-end tests: finds a browser, builds the sites that they visit, serves them, and
 * starts Playwright. Arguments are Playwright's.
 */
const sites = join(workFolder, 'e2e')

const builds: { name: string; content: string; out: string; environment?: Record<string, string> }[] = [
  { name: 'own', out: join(sites, 'own'), content: join(projectFolder, 'content') },
  {
    name: 'kitchen',
    out: join(sites, 'kitchen'),
    content: join(projectFolder, 'e2e/sites/kitchen'),
    environment: { BASE_PATH: '/docs', SITE_URL: 'https://kitchen.test' },
  },
  { name: 'hugo', out: join(sites, 'hugo'), content: join(projectFolder, 'e2e/sites/hugo/content') },
  { name: 'arabic', out: join(sites, 'arabic'), content: join(projectFolder, 'e2e/sites/arabic') },
  { name: 'single', out: join(sites, 'single'), content: join(projectFolder, 'e2e/sites/single') },
  { name: 'wide', out: join(sites, 'wide'), content: await makeWideSection() },
]

/** A category with more articles than a page's sidebar can carry. */
async function makeWideSection(): Promise<string> {
  const articles = Array.from({ length: 60 }, (_, index): [string, string] => [
    `functions/f${index}.md`,
    `---\ntitle: Function ${index}\nweight: ${index + 1}\n---\nIt returns ${index}.\n`,
  ])
  const { content } = await makeContentFolder({
    'functions/_index.md': '---\ntitle: Functions\n---\n',
    ...Object.fromEntries(articles),
  })
  return content
}

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

const ofHosts = await hostBuilds(join(sites, 'hosts'))

const playwright = join(projectFolder, 'node_modules/@playwright/test/cli.js')
const environment: Record<string, string> = { FINGERPOST_BROWSER: findBrowser() }

const { SITES } = process.env
/** While one works on a few tests, `SITES=kitchen,own` builds these sites only, and takes the others as they were. */
const isBuilt = (name: string) => SITES === undefined || SITES.split(',').includes(name)

const chosen = [...builds.filter(({ name }) => isBuilt(name)), ...(isBuilt('hosts') ? ofHosts : [])]
for (const { content, out, environment: own } of chosen) {
  const status = await runProgram(process.execPath, ['lib/launch.mjs', 'build'], {
    ...own,
    CONTENT_DIR: content,
    OUT_DIR: out,
  })
  if (status !== 0) process.exit(status)
}
for (const { name, out } of builds)
  environment[`${name.toUpperCase()}_URL`] = (await listen(createStaticHandler(out), 0)).url
environment['HOST_SITES'] = JSON.stringify(ofHosts)

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

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { codeHash } from '../code/code.ts'
import { readPacked } from '../code/packed.ts'
import { projectFolder, workFolder } from '../project.ts'
import { openResultStore } from '../store/result-store.ts'
import type { OutputFile, Site } from '../types.ts'
import { themeStyles } from './theme-styles.ts'

/**
 * The one style sheet of every page: `app/globals.css` with the utility classes that components name, and the
 * style sheet of the theme behind it. Its name holds a hash, so that browsers keep it for good.
 */
export async function siteStyles(site: Site): Promise<OutputFile> {
  const theme = themeStyles(site)
  const store = openResultStore(join(workFolder, 'styles'), '.css')
  const key = createHash('sha256')
    .update(JSON.stringify([codeHash('build'), theme, sources()]))
    .digest('hex')
  const known = store.read(key)
  const content = known ?? (await compileStyles(theme))
  if (known === undefined) {
    store.write(key, content)
    store.sweep()
  }
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { path: `_fingerpost/site-${hash}.css`, content }
}

/** All that Tailwind reads: the style sheets, and the components whose words may be utility classes. */
function sources(): string[] {
  const packed = readPacked('site.css')
  if (packed !== undefined) return [packed]
  return [
    join(projectFolder, 'package.json'),
    ...filesIn('app', '.css'),
    ...filesIn('components', '.tsx'),
  ].map((file) => readFileSync(file, 'utf8'))
}

function filesIn(folder: string, end: string): string[] {
  const root = join(projectFolder, folder)
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => join(root, name))
}

const packageSchema = z.object({ browserslist: z.array(z.string()) })

const globalStyles = join(projectFolder, 'app/globals.css')

/** What Tailwind makes of the style sheets: the same for all sites, so that a package has it ready. */
export async function portalStyles(): Promise<string> {
  const [{ default: postcss }, { default: tailwind }] = await Promise.all([
    import('postcss'),
    import('@tailwindcss/postcss'),
  ])
  const plugin = tailwind({ base: projectFolder, optimize: false })
  const { css } = await postcss([plugin]).process(readFileSync(globalStyles, 'utf8'), { from: globalStyles })
  return css
}

async function compileStyles(theme: string): Promise<string> {
  const [{ browserslistToTargets, transform }, browserslist] = await Promise.all([
    import('lightningcss'),
    import('browserslist'),
  ])
  const css = readPacked('site.css') ?? (await portalStyles())
  const manifest: unknown = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  const browsers = packageSchema.parse(manifest).browserslist
  const { code } = transform({
    filename: globalStyles,
    code: Buffer.from(`${css}\n${theme}`),
    minify: true,
    targets: browserslistToTargets(browserslist.default(browsers)),
  })
  return Buffer.from(code).toString('utf8')
}

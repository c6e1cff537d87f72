import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { type HugoProject, readHugoProject } from './hugo-config.ts'
import { layouts } from './hugo-layouts.ts'
import { expandIncludes } from './includes.ts'
import { closeSingleCalls, shortcodeUses } from './shortcode-calls.ts'

/** Hugo's own, kept because they need no network and cannot fail. */
const embedded = new Set(['figure', 'highlight', 'ref', 'relref'])

/** A Hugo project made of a content tree and of layouts that print its model. */
export interface HugoTree {
  folder: string
  /** Names of shortcodes for which a stub stands. */
  stubs: string[]
  /** Files that call one of them. */
  stubbed: ReadonlySet<string>
  /** Whether a Hugo project was found around the content. */
  project: HugoProject | undefined
}

/**
 * Copies a content tree into a Hugo project of its own, so that nothing in it can stop Hugo.
 * @param title the site's, where no configuration of Hugo's says it
 */
export async function makeHugoTree(
  content: string,
  work: string,
  { hugo, title }: { hugo: string; title: string },
): Promise<HugoTree> {
  const folder = join(work, 'site')
  const project = await readHugoProject(content, hugo, work)
  const sources = await readSources(content)
  const templates = project ? await copyTemplates(project.folder, folder) : new Set<string>()
  const uses = shortcodeUses([...sources.values()]).filter(
    ({ name }) => !embedded.has(name) && !templates.has(name) && !name.endsWith('.inline'),
  )
  const paired = new Set(uses.filter(({ isPaired }) => isPaired).map(({ name }) => name))
  const stubs = new Set(uses.map(({ name }) => name))
  const stubbed = new Set<string>()
  for (const path of sources.keys()) {
    const source = expandIncludes(path, sources)
    if (shortcodeUses([source]).some(({ name }) => stubs.has(name))) stubbed.add(path)
    const name = path.replace(/\.mdx$/, '.md')
    await write(join(folder, 'content', name), forOldHugo(closeSingleCalls(source, paired)))
  }
  for (const { name } of uses) await writeStub(folder, name, paired.has(name))
  for (const [path, text] of Object.entries(layouts)) await write(join(folder, 'layouts', path), text)
  await write(join(folder, 'config.json'), JSON.stringify({ title, ...configOf(project) }))
  return { folder, stubs: [...stubs], stubbed, project }
}

/** Puts a template that shows nothing, or only what the call encloses, in the place of a shortcode. */
export async function writeStub(folder: string, name: string, isPaired: boolean): Promise<void> {
  await write(join(folder, 'layouts', 'shortcodes', `${name}.html`), isPaired ? '{{ .Inner }}' : '')
}

async function readSources(content: string): Promise<Map<string, string>> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true })
  const sources = new Map<string, string>()
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const path = relative(content, file).split(sep).join('/')
    if (!entry.isFile() || /(^|\/)(\.|node_modules\/)/.test(path)) continue
    if (/\.(mdx?|markdown|html?)$/.test(path)) sources.set(path, await readFile(file, 'utf8'))
  }
  return sources
}

async function copyTemplates(project: string, folder: string): Promise<Set<string>> {
  const from = join(project, 'layouts', 'shortcodes')
  const names = await readdir(from, { recursive: true }).catch(() => [])
  if (names.length > 0) await cp(from, join(folder, 'layouts', 'shortcodes'), { recursive: true })
  return new Set(
    names.map((name) =>
      name
        .split(sep)
        .join('/')
        .replace(/\.\w+$/, ''),
    ),
  )
}

/**
 * Names that Hugo's older versions know with an underscore only; every page must come out
 * as HTML, and a text without front matter must not begin with a comment or a shortcode.
 */
function forOldHugo(source: string): string {
  const text = source.replace(/^\s*(<!--[\s\S]*?-->\s*)+/, '')
  const isLed = text !== source || /^\s*\{\{/.test(source)
  if (isLed && !/^(---|\+\+\+)/.test(text)) return `---\n---\n${source}`
  const end = /^(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\n\1[ \t]*(\r?\n|$)/.exec(source)?.[0].length ?? 0
  const fields = source
    .slice(0, end)
    .replace(/^(\s*(?:- )?)build:/gm, '$1_build:')
    .replace(/^(\s+(?:- )?)target:/gm, '$1_target:')
    .replace(/^\[(cascade\.)?build\]/gm, '[$1_build]')
    .replace(/^\[cascade\.target\]/gm, '[cascade._target]')
    .replace(/^(\s*(?:- )?["']?)outputs(["']?\s*[:=])/gm, '$1other_outputs$2')
  return fields + source.slice(end)
}

function configOf(project: HugoProject | undefined): Record<string, unknown> {
  const { config = {}, folder } = project ?? {}
  const data = folder ? [{ source: join(folder, 'data'), target: 'data' }] : []
  return {
    baseURL: 'https://example.org/',
    ...Object.fromEntries(Object.entries(config).filter(([key]) => key !== 'cascade' && key !== 'baseurl')),
    cascade: withOldTargets(config['cascade']),
    disableKinds: ['RSS', 'sitemap', 'robotsTXT', '404'],
    outputs: Object.fromEntries(
      ['home', 'page', 'section', 'taxonomy', 'term'].map((kind) => [kind, ['html']]),
    ),
    refLinksErrorLevel: 'WARNING',
    ...(data.length > 0 && { module: { mounts: [...data, { source: 'content', target: 'content' }] } }),
  }
}

function withOldTargets(cascade: unknown): unknown {
  return cascade === undefined
    ? undefined
    : JSON.parse(
        JSON.stringify(cascade).replaceAll('"target":', '"_target":').replaceAll('"build":', '"_build":'),
      )
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

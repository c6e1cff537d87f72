import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { findHugoProject } from '../content/hugo-project.ts'
import { noHugo } from './no-hugo.ts'

const execute = promisify(execFile)
const record = z.record(z.string(), z.unknown())

/** What of a Hugo project's configuration concerns the model of its content. */
const concerned = new Set(
  `baseurl title languagecode defaultcontentlanguage taxonomies permalinks menu menus markup cascade
   frontmatter timezone disablepathtolower removepathaccents pluralizelisttitles titlecasestyle uglyurls
   hascjklanguage enableemoji ignorefiles preservetaxonomynames params summarylength`.split(/\s+/),
)

/** A Hugo project that stands around a content folder. */
export interface HugoProject {
  folder: string
  /** The keys that concern the model, in lower case. */
  config: Record<string, unknown>
}

/** The Hugo project of a content folder, as Hugo reads it. */
export async function readHugoProject(
  content: string,
  hugo: string,
  work: string,
): Promise<HugoProject | undefined> {
  const project = await findHugoProject(content)
  if (!project) return undefined
  const files = project.files.map(({ path }) => join(content, path))
  return { folder: project.folder, config: await readConfigs(files, hugo, work) }
}

/** Hugo itself reads the files, whatever their format. */
async function readConfigs(files: readonly string[], hugo: string, work: string) {
  const source = join(work, 'config-reader')
  await mkdir(join(source, 'assets'), { recursive: true })
  await mkdir(join(source, 'layouts'), { recursive: true })
  await writeFile(
    join(source, 'layouts', 'index.html'),
    '{{ $all := dict }}{{ range resources.Match "*" }}{{ $all = merge $all (dict .Name (transform.Unmarshal .)) }}{{ end }}{{ $all | jsonify }}',
  )
  await writeFile(join(source, 'config.json'), '{"disableKinds": ["RSS", "sitemap", "term"]}')
  for (const file of files) await copyFile(file, join(source, 'assets', basename(file)))
  await execute(hugo, ['--source', source, '--quiet']).catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === 'ENOENT' || fault.code === 'EACCES' ? noHugo(hugo) : fault
  })
  const read = record.parse(JSON.parse(await readFile(join(source, 'public', 'index.html'), 'utf8')))
  return pick(Object.entries(read).map(([file, value]) => fieldsOf(file, value)))
}

/** `menus.en.toml` holds the value of the key `menus`, `hugo.toml` all keys. */
function fieldsOf(file: string, value: unknown): Record<string, unknown> {
  const key = basename(file, extname(file)).split('.')[0] ?? ''
  return key === 'hugo' || key === 'config' ? record.parse(value) : { [key]: value }
}

function pick(configs: readonly Record<string, unknown>[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const [key, value] of configs.flatMap((config) => Object.entries(config))) {
    if (concerned.has(key.toLowerCase())) picked[key.toLowerCase()] = value
  }
  return picked
}

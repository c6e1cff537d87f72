import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { contentFolders } from '../hugo-files.ts'
import type { SourceFile } from '../types.ts'

/** The Hugo project in which a content folder stands. */
export interface HugoProject {
  /** Absolute. */
  folder: string
  /** The content folder, relative to the project. */
  content: string
  /** The files of its configuration, named relative to the content folder; the first the weakest. */
  files: SourceFile[]
}

/** `content/en` of a project, and one more: further up, a project is another one's. */
const mostLevels = 3

/**
 * Finds the Hugo project of a content folder: up to three folders above it, and one that has the
 * folder for its content.
 * @param content the content folder, absolute
 * @see https://gohugo.io/configuration/introduction/
 */
export async function findHugoProject(content: string): Promise<HugoProject | undefined> {
  for (let folder = dirname(content), up = 0; up < mostLevels; up++, folder = dirname(folder)) {
    const files = await readConfigFiles(folder, content)
    const path = slashed(relative(folder, content))
    const isOwn = contentFolders(files).some((own) => path === own || path.startsWith(`${own}/`))
    if (files.length > 0 && isOwn) return { folder, content: path, files }
  }
  return undefined
}

const format = /\.(toml|ya?ml|json)$/
const main = /^(hugo|config)\.(toml|ya?ml|json)$/

/** Where the configuration of a Hugo project around a content folder may be: files and folders, absolute. */
export function configFiles(content: string): string[] {
  const folders = Array.from({ length: mostLevels }, (_, up) => join(content, '../'.repeat(up + 1)))
  const names = ['hugo', 'config'].flatMap((name) =>
    ['toml', 'yaml', 'yml', 'json'].map((end) => `${name}.${end}`),
  )
  return folders.flatMap((folder) => [...names, join('config', '_default')].map((name) => join(folder, name)))
}

async function readConfigFiles(folder: string, content: string): Promise<SourceFile[]> {
  const defaults = join(folder, 'config', '_default')
  const inDefaults = (await namesIn(defaults)).filter((name) => format.test(name))
  const files = [
    ...(await namesIn(folder)).filter((name) => main.test(name)).map((name) => join(folder, name)),
    ...inDefaults.filter((name) => main.test(name)).map((name) => join(defaults, name)),
    ...inDefaults.filter((name) => !main.test(name)).map((name) => join(defaults, name)),
  ]
  return Promise.all(
    files.map(async (file) => ({
      path: slashed(relative(content, file)),
      source: await readFile(file, 'utf8'),
    })),
  )
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}

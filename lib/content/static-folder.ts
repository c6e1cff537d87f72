import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { warning } from '../problem.ts'
import type { Asset, Problem } from '../types.ts'
import type { HugoProject } from './hugo-project.ts'

/**
 * Lists the files of a Hugo project that are published at their own path. A symbolic link out of the
 * project, or to a folder, is left out with a problem.
 * @param project none, where the content folder stands in no Hugo project
 * @param folders relative to the project; of two files of one path the later folder's counts
 * @param name what the folders are: of `assets` only that is published which an article asks for
 * @see https://gohugo.io/configuration/all/#staticdir
 */
export async function readStaticFolders(
  project: Pick<HugoProject, 'folder' | 'content'> | undefined,
  folders: readonly string[],
  name: 'static' | 'assets' = 'static',
): Promise<{ assets: Asset[]; problems: Problem[] }> {
  const assets = new Map<string, Asset>()
  const problems: Problem[] = []
  if (!project) return { assets: [], problems }
  const root = await realpath(project.folder)
  for (const folder of folders.map((each) => join(project.folder, each))) {
    if (!isBelow(folder, project.folder)) continue
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (entry.isDirectory() || entry.name.startsWith('.')) continue
      const file = join(entry.parentPath, entry.name)
      const path = slashed(relative(join(project.folder, project.content), file))
      const permalink = `/${slashed(relative(folder, file))}`
      if (entry.isFile() || (await leadsToFile(file, root))) {
        assets.set(permalink, { path, folder: name, permalink })
      } else {
        problems.push(strayLink(path))
      }
    }
  }
  return { assets: [...assets.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems }
}

async function leadsToFile(link: string, root: string): Promise<boolean> {
  const target = await realpath(link).catch(() => '')
  return isBelow(target, root) && (await stat(target)).isFile()
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder + sep)
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}

function strayLink(file: string): Problem {
  return warning(
    { file, line: 1, column: 1 },
    'symbolic-link',
    'a symbolic link that leads to no file of the project is left out',
    'Put the file itself into the folder.',
  )
}

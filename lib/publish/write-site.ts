import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { outputPath } from '../content/url.ts'
import * as formats from '../outputs/index.ts'
import { error, ProblemError } from '../problem.ts'
import { type Folders, projectFolder } from '../project.ts'
import type { OutputFile, Problem, Publication } from '../types.ts'
import type { Rendering } from './render.ts'

/** A file to publish: where it goes, who owns the address, and how it gets there. */
interface Claim {
  path: string
  owner: string
  write(target: string): Promise<void>
}

/**
 * Every file of the site except Next's own, each address once.
 * @throws ProblemError for each address that two claim
 */
export function claimFiles(
  publication: Publication,
  scripts: readonly OutputFile[],
  rendering: Rendering,
  folders: Folders,
): Claim[] {
  const { site } = publication
  const text = (content: string) => (target: string) => writeFile(target, content)
  const outputs = Object.values(formats).flatMap((format) =>
    format
      .render(publication)
      .map(({ path, content }) => ({ path, owner: `the ${format.name} output`, write: text(content) })),
  )
  return claimOnce([
    ...site.pages.map((page) => ({
      path: outputPath(page.permalink),
      owner: page.path || `the page ${page.permalink}`,
      write: async (target: string) => writeFile(target, await rendering.html(page)),
    })),
    {
      path: '404.html',
      owner: 'the 404 page',
      write: async (target) => writeFile(target, await rendering.notFound()),
    },
    ...site.assets.map((asset) => ({
      path: outputPath(asset.permalink),
      owner: asset.folder === 'content' ? asset.path : `public/${asset.path}`,
      write: (target: string) =>
        copyFile(
          join(asset.folder === 'content' ? folders.content : join(projectFolder, 'public'), asset.path),
          target,
        ),
    })),
    ...scripts.map(({ path, content }) => ({ path, owner: 'the scripts', write: text(content) })),
    ...outputs,
  ])
}

/** Neither of two owners of one address may silently win; a file cannot be a folder as well. */
function claimOnce(claims: readonly Claim[]): Claim[] {
  const owners = new Map<string, Claim>()
  const problems: Problem[] = []
  for (const claim of claims) {
    const earlier = owners.get(claim.path)
    if (!earlier) owners.set(claim.path, claim)
    else
      problems.push(
        error(
          { file: claim.owner, line: 1, column: 1 },
          'address',
          `/${claim.path} is already published by ${earlier.owner}`,
          'Rename one of the two.',
        ),
      )
  }
  for (const claim of claims) {
    for (let folder = dirname(claim.path); folder !== '.'; folder = dirname(folder)) {
      const file = owners.get(folder)
      if (file)
        problems.push(
          error(
            { file: claim.owner, line: 1, column: 1 },
            'address',
            `/${claim.path} needs a folder where ${file.owner} is a file`,
            'Rename one of the two.',
          ),
        )
    }
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return [...owners.values()]
}

/** Writes every file below `folder`; none ever lands outside of it. */
export async function writeSite(
  claims: readonly Claim[],
  rendering: Rendering,
  folder: string,
): Promise<void> {
  for (const { path, write } of claims) {
    const target = resolve(folder, path)
    if (!target.startsWith(folder + sep)) throw new Error(`${path} leads out of the out folder`)
    await mkdir(dirname(target), { recursive: true })
    await write(target)
  }
  await copyStatic(rendering, join(folder, '_next'))
}

async function copyStatic({ staticFolder, usesRuntime }: Rendering, target: string): Promise<void> {
  const entries = await readdir(staticFolder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || (entry.name.endsWith('.js') && !usesRuntime())) continue
    const source = join(entry.parentPath, entry.name)
    const copy = join(target, relative(staticFolder, source))
    await mkdir(dirname(copy), { recursive: true })
    await copyFile(source, copy)
  }
}

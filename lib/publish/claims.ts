import { copyFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { outputPath } from '../content/url.ts'
import * as formats from '../outputs/index.ts'
import { error } from '../problem.ts'
import { type Folders, projectFolder } from '../project.ts'
import type { Asset, OutputFile, Problem, Publication } from '../types.ts'
import type { Rendering } from './render.ts'

/** A file to publish: where it goes, who owns the address, and how it gets there. */
export interface Claim {
  /** Relative to the out folder, decoded. */
  path: string
  owner: string
  write(target: string, rendering: Rendering): Promise<void>
}

/** Folders of the out folder in which only Fingerpost and Next write: hosts keep their files for good. */
const reserved = /^(_next|_fingerpost)\//

/** Every file of the site except Next's own, each address once, and a problem for each that two claim. */
export function claimFiles(
  publication: Publication,
  scripts: readonly OutputFile[],
  folders: Folders,
): { claims: Claim[]; problems: Problem[] } {
  const { pages, assets } = publication.site
  const problems = assets.filter(({ permalink }) => reserved.test(permalink.slice(1))).map(reservedAddress)
  const claims: Claim[] = [
    ...pages.map((page) => ({
      path: outputPath(page.permalink),
      owner: page.path || `the page ${page.permalink}`,
      write: async (target: string, rendering: Rendering) => writeFile(target, await rendering.html(page)),
    })),
    {
      path: '404.html',
      owner: 'the 404 page',
      write: async (target, rendering) => writeFile(target, await rendering.notFound()),
    },
    ...assets.map((asset) => ({
      path: outputPath(asset.permalink),
      owner: ownerOf(asset),
      write: (target: string) => copyFile(sourceOf(asset, folders), target),
    })),
    ...scripts.map((file) => fileClaim(file, 'the scripts')),
    ...Object.values(formats).flatMap((format) =>
      format.render(publication).map((file) => fileClaim(file, `the ${format.name} output`)),
    ),
  ]
  const owners = new Map<string, Claim>()
  for (const claim of claims) {
    const earlier = owners.get(claim.path)
    if (earlier) problems.push(collision(claim, earlier))
    else owners.set(claim.path, claim)
  }
  return { claims: [...owners.values()], problems: [...problems, ...filesAsFolders(owners)] }
}

function fileClaim({ path, content }: OutputFile, owner: string): Claim {
  return { path, owner, write: (target) => writeFile(target, content) }
}

function sourceOf({ path, folder }: Asset, folders: Folders): string {
  return join(folder === 'content' ? folders.content : join(projectFolder, 'public'), path)
}

function ownerOf({ path, folder }: Asset): string {
  return folder === 'content' ? path : `public/${path}`
}

function collision({ path, owner }: Claim, earlier: Claim): Problem {
  const place = { file: owner, line: 1, column: 1 }
  return error(
    place,
    'address',
    `/${path} is already published by ${earlier.owner}`,
    'Rename one of the two.',
  )
}

function reservedAddress(asset: Asset): Problem {
  const place = { file: ownerOf(asset), line: 1, column: 1 }
  return error(
    place,
    'address',
    `${asset.permalink} is an address that Fingerpost keeps for itself`,
    'Move the file to another folder.',
  )
}

/** `/a` as a file and `/a/b` cannot both be written. */
function filesAsFolders(owners: ReadonlyMap<string, Claim>): Problem[] {
  const problems: Problem[] = []
  for (const { path, owner } of owners.values()) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const file = owners.get(folder)
      if (!file) continue
      const place = { file: owner, line: 1, column: 1 }
      problems.push(
        error(
          place,
          'address',
          `/${path} needs a folder where ${file.owner} is a file`,
          'Rename one of the two.',
        ),
      )
    }
  }
  return problems
}

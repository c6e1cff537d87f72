import { dirname, join } from 'node:path'
import { redirectRulesPath } from '../content/redirect-rules.ts'
import { outputPath } from '../content/url.ts'
import { variantsFolder } from '../images/site-images.ts'
import { chosenFormats } from '../outputs/chosen-formats.ts'
import { error } from '../problem.ts'
import { type Folders, fileOfAsset, variantCacheFolder } from '../project.ts'
import { searchPagePath } from '../search/paths.ts'
import type { Asset, OutputFile, Place, Problem, Publication } from '../types.ts'
import { usedAssets } from './used-assets.ts'

/** A file to publish: where it goes, who owns the address, and how it gets there. */
export interface Claim {
  /** Relative to the out folder, decoded. */
  path: string
  owner: string
  /** Where the owner is to be mended. */
  place: Place
  content: ClaimContent
}

/**
 * What goes there: the content of an output, a copy of a file, a page by its id in the rendering, or what the last
 * build published.
 */
export type ClaimContent =
  | { output: Pick<OutputFile, 'content' | 'key'> }
  | { file: string }
  | { page: string }
  | { key: string }

/**
 * Every file of the site except Next's own, each address once, and a problem for each that two claim.
 * @param variants names of files in the cache of variants, which `lib/images` has made
 * @returns besides them the paths of the files of each format that is made of the texts of articles
 */
export function claimFiles(
  publication: Publication,
  scripts: readonly OutputFile[],
  folders: Folders,
  variants: ReadonlySet<string> = new Set(),
): { claims: Claim[]; problems: Problem[]; outputs: Record<string, string[]> } {
  const rendered = chosenFormats(publication).map((format) => ({ format, files: format.render(publication) }))
  const outputs = rendered.flatMap(({ format, files }) =>
    files.map((file) => ({ file, owner: `the ${format.name} output` })),
  )
  const ofFingerpost: Claim[] = [
    {
      path: '404.html',
      ...owned('the 404 page'),
      content: { page: 'not-found' },
    },
    ...scripts.map((file) => fileClaim(file, owned('the scripts'))),
    ...[...variants].map((name) => ({
      path: `${variantsFolder}/${name}`,
      ...owned('the images'),
      content: { file: join(variantCacheFolder, name) },
    })),
    ...outputs.flatMap(({ file, owner }) => (file.source ? [] : [fileClaim(file, owned(owner))])),
  ]
  const assetClaims = (isWanted: (asset: Asset) => boolean) =>
    publication.site.assets.filter(isWanted).map((asset) => ({
      path: outputPath(asset.permalink),
      ...owned(asset.folder === 'public' ? `public/${asset.path}` : asset.path),
      content: { file: fileOfAsset(asset, folders) },
    }))
  const ofContent: Claim[] = [
    ...publication.site.pages.map((page) => ({
      path: outputPath(page.permalink),
      ...owned(page.path || `the page ${page.permalink}`),
      content: { page: page.permalink },
    })),
    ...assetClaims(({ folder }) => folder === 'content' || folder === 'public'),
    ...outputs.flatMap(({ file }) =>
      file.source ? [fileClaim(file, { owner: nameOfOrigin(file.source), place: file.source })] : [],
    ),
  ]
  const owners = new Map<string, Claim>()
  // Hugo copies them first, so that whatever else it writes takes their place.
  const isUsed = usedAssets(publication)
  const ofStatic: Claim[] = [
    ...assetClaims(({ folder }) => folder === 'static'),
    ...assetClaims((asset) => asset.folder === 'assets' && isUsed(asset)),
    // A favicon of the site's takes the place of ours.
    ...assetClaims(({ folder }) => folder === 'portal'),
  ]
  const problems = [...ofContent, ...ofStatic].filter(({ path }) => reserved.test(path)).map(reservedAddress)
  for (const claim of [...ofFingerpost, ...ofContent]) {
    const earlier = owners.get(claim.path)
    if (earlier) problems.push(collision(claim, earlier))
    else owners.set(claim.path, claim)
  }
  for (const claim of [...ofStatic, searchPage]) if (!owners.has(claim.path)) owners.set(claim.path, claim)
  return {
    claims: [...owners.values()],
    problems: [...problems, ...filesAsFolders(owners)],
    outputs: Object.fromEntries(
      rendered.flatMap(({ format, files }) =>
        format.texts ? [[format.name, files.map(({ path }) => path)] as const] : [],
      ),
    ),
  }
}

/** A site that has a page of its own at this address keeps it. */
const searchPage: Claim = {
  path: outputPath(searchPagePath),
  ...owned('the search page'),
  content: { page: 'search' },
}

/** Folders of the out folder in which only Fingerpost and Next write: hosts keep their files for good. */
const reserved = /^(_next|_fingerpost)(\/|$)/

function owned(owner: string): { owner: string; place: Place } {
  return { owner, place: { file: owner, line: 1, column: 1 } }
}

/** What of the content asks for a file at an old address. */
function nameOfOrigin({ file, line }: Place): string {
  return file === redirectRulesPath ? `the rule of ${file}:${line}` : `an alias of ${file}`
}

function fileClaim(output: OutputFile, owner: Pick<Claim, 'owner' | 'place'>): Claim {
  return { path: output.path, ...owner, content: { output } }
}

function collision({ path, place }: Claim, earlier: Claim): Problem {
  return error(
    place,
    'address',
    `/${path} is already published by ${earlier.owner}`,
    'Rename one of the two.',
  )
}

function reservedAddress({ path, place }: Claim): Problem {
  return error(
    place,
    'address',
    `/${path} is an address that Fingerpost keeps for itself`,
    'Choose another address: /_next/ and /_fingerpost/ are taken.',
  )
}

/** `/a` as a file and `/a/b` cannot both be written. */
function filesAsFolders(owners: ReadonlyMap<string, Claim>): Problem[] {
  const problems: Problem[] = []
  for (const { path, place } of owners.values()) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const file = owners.get(folder)
      if (!file) continue
      const reason = `/${path} needs a folder where ${file.owner} is a file`
      problems.push(error(place, 'address', reason, 'Rename one of the two.'))
    }
  }
  return problems
}

import { createHash } from 'node:crypto'
import { constants, copyFileSync, linkSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { joinedSheet, type StyleSheets } from '../render/join-styles.ts'
import type { Rendering } from '../render/render-site.ts'
import type { OutputFile } from '../types.ts'
import type { Claim, ClaimContent } from './claims.ts'
import { isUntouched, type PublishedFile, type PublishedRecord } from './published-record.ts'
import { makeRoom, moveFolders, removeForeign, removeGone } from './standing-site.ts'

/** What the last build left, from which unchanged files are taken. */
export interface LastBuild {
  folder: string
  record: PublishedRecord
}

/** What was written. */
export interface WrittenSite {
  record: PublishedRecord
  /** How many files are those of the last build. */
  reused: number
}

/** A file to write. */
interface Piece {
  path: string
  content: ClaimContent
}

/**
 * Writes every file below `folder`; none ever lands outside of it. What stands there as it would be written now is
 * left, and what is in the last build as it would be written now is linked, which costs neither time nor room.
 * @param sheets style sheets of components, by address
 * @param standing what is in the folder already, of which all goes that is not written
 */
export async function writeSite(
  claims: readonly Pick<Claim, 'path' | 'content'>[],
  rendering: Pick<Rendering, 'page' | 'next'>,
  sheets: StyleSheets,
  folder: string,
  last: LastBuild,
  standing?: PublishedRecord,
): Promise<WrittenSite> {
  if (standing) removeForeign(folder, standing)
  const paths = claims.map(({ path }) => path)
  const found = standing ? moveFolders(folder, standing, paths) : new Map<string, PublishedFile>()
  const record = new Map<string, PublishedFile>()
  const joined = new Map<string, OutputFile>()
  const folders = new Set<string>()
  let reused = 0
  const write = async ({ path, content }: Piece) => {
    // What was published before has a plain path; to take thousands apart would take its time.
    const target = 'key' in content ? folder + sep + path : resolve(folder, path)
    if (!target.startsWith(folder + sep)) throw new Error(`${path} leads out of the out folder`)
    const key = keyOf(content, rendering)
    const there = found.get(path)
    let file = there?.key === key && isUntouched(target, there) ? there : undefined
    if (!file) {
      makeRoom(target, folder, folders)
      const known = last.record.get(path)
      if (known?.key === key && link(join(last.folder, path), target, known)) file = known
    }
    if (file) reused++
    else if ('key' in content) file = copyOf(path, target, last)
    else file = entryOf(target, key, await writeContent(content, rendering, target))
    for (const addresses of file.joined ? [file.joined] : []) {
      const sheet = joinedSheet(addresses, sheets)
      joined.set(sheet.path, sheet)
    }
    record.set(path, file)
  }
  for (const claim of claims) await write(claim)
  for (const output of joined.values()) await write({ path: output.path, content: { output } })
  for (const piece of piecesOfNext(rendering)) await write(piece)
  removeGone(folder, found, record)
  return { record, reused }
}

/** What a file is known by: for an output and a page the hash of it, for a copy the state of the original. */
function keyOf(content: ClaimContent, rendering: Pick<Rendering, 'page'>): string {
  if ('key' in content) return content.key
  if ('page' in content) return rendering.page(content.page).key
  if ('output' in content)
    return content.output.key ?? createHash('sha256').update(content.output.content).digest('base64')
  const { size, mtimeMs, ctimeMs, ino } = statSync(content.file)
  return [content.file, size, mtimeMs, ctimeMs, ino].join(' ')
}

/**
 * Copies a file of the last build, where it can't be linked.
 * @throws where it is not as it was written
 */
function copyOf(path: string, target: string, { folder, record }: LastBuild): PublishedFile {
  const source = join(folder, path)
  const known = record.get(path)
  if (!known || !isUntouched(source, known)) throw new Error(`${source} has changed`)
  copyFileSync(source, target, constants.COPYFILE_FICLONE)
  return entryOf(target, known.key, known.joined)
}

/** @returns the style sheets that a page has as one */
async function writeContent(
  content: Exclude<ClaimContent, { key: string }>,
  rendering: Pick<Rendering, 'page'>,
  target: string,
): Promise<string[] | undefined> {
  if ('file' in content) {
    // Without a copy where the file system can.
    copyFileSync(content.file, target, constants.COPYFILE_FICLONE)
    return undefined
  }
  if ('output' in content) {
    writeFileSync(target, content.output.content)
    return undefined
  }
  const { html, joined } = await rendering.page(content.page).read()
  writeFileSync(target, html)
  return joined
}

/** Whether a file of the last build is as it was written, and now stands at the target, too. */
function link(source: string, target: string, known: PublishedFile): boolean {
  if (!isUntouched(source, known)) return false
  try {
    linkSync(source, target)
    return true
  } catch {
    // Not every file system has links.
    return false
  }
}

function entryOf(target: string, key: string, joined: string[] | undefined): PublishedFile {
  const { size, mtimeMs } = statSync(target)
  return { key, size, modified: mtimeMs, ...(joined?.length && { joined }) }
}

/** Next's hashed files; its scripts only where a page needs them. */
function piecesOfNext({ next }: Pick<Rendering, 'next'>): Piece[] {
  if (!next) return []
  const files = [...next.staticFiles].filter(([path]) => next.usesRuntime || !path.endsWith('.js'))
  return [
    ...files.map(([path, file]) => ({ path, content: { file } })),
    ...next.files.map((output) => ({ path: output.path, content: { output } })),
  ]
}

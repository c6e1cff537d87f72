import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { readEntry, sealEntry } from '../store/entry.ts'
import { writeWhole } from '../write-whole.ts'
import { areFresh, packageLists, stampsOf } from './stamps.mjs'

/** What a result is made from, besides the files that it names itself. */
export interface Origin {
  /** The folder of the project. */
  project: string
  /** The hash of the code that makes it. */
  code: string
  /** The folder whose files are all looked at, since a new one may change the result. */
  from: string
  /** Further folders that files are read from. */
  around: readonly string[]
}

interface Kept<Result> {
  result: Result
  code: string
  paths: string[]
  stamps: { [path: string]: string }
}

/** What decides on every result: the npm packages, and how TypeScript is read. */
const settings = [...packageLists, 'tsconfig.json']

/**
 * Gives the result that is kept in a file, if everything is as it was when it was made, or makes it and keeps it.
 * @param file absolute; one for each kind of result
 * @param make gives besides the result the files of the project that it was made from, `sources`
 */
export async function keptResult<Result extends { sources: readonly string[] }>(
  file: string,
  { project, code, from, around }: Origin,
  make: () => Promise<Result>,
): Promise<Result> {
  const paths = await filesBelow(project, from)
  const kept = readKept<Result>(file)
  const isSame = kept?.code === code && kept.paths.join() === paths.join()
  if (kept && isSame && areFresh(project, kept.stamps)) return kept.result

  const others = await Promise.all(around.map((folder) => filesBelow(project, folder)))
  // Taken before anything is read, so that what is saved meanwhile makes the result stale.
  const before = stampsOf(project, [...paths, ...others.flat(), ...settings])
  const result = await make()
  // The list of packages stands for what is in them, and a name with a colon for no file.
  const sources = result.sources.filter((source) => !/^node_modules\/|:/.test(source))
  const stamps = Object.fromEntries(
    [...sources, ...settings].map((source) => [source, before[source] ?? 'unknown']),
  )
  const next: Kept<Result> = { result, code, paths, stamps }
  await writeWhole(file, sealEntry(file, JSON.stringify(next)))
  return result
}

function readKept<Result>(file: string): Kept<Result> | undefined {
  const text = readEntry(file)
  return text === undefined ? undefined : JSON.parse(text)
}

async function filesBelow(project: string, folder: string): Promise<string[]> {
  const paths = await readdir(join(project, folder), { recursive: true })
  return paths.map((path) => `${folder}/${path.split(sep).join('/')}`).sort()
}

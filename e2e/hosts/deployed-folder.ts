import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuiltSite } from './host.ts'

/** A folder as it is given to a host. */
export interface DeployedFolder {
  path: string
  remove(): Promise<void>
}

/**
 * Lays a built site out for a host that reads its files at the root of what it's given. Below a base
 * path that is as the manual says: the out folder has that name, and these files are copied beside it.
 */
export async function deployedFolder(
  { out, basePath }: BuiltSite,
  files: readonly string[],
): Promise<DeployedFolder> {
  const path = await mkdtemp(join(tmpdir(), 'fingerpost-host-'))
  await mkdir(join(path, basePath), { recursive: true })
  await cp(out, join(path, basePath), { recursive: true })
  if (basePath !== '') for (const file of files) await cp(join(out, file), join(path, file))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

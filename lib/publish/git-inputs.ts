import { homedir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { gitIn } from '../git.ts'

/**
 * The files of a repository, and of the user's settings, that decide what git says of a content folder.
 * @param root of the content folder, absolute, without links
 * @returns absolute; undefined where it is in no repository, which may become one
 */
export async function gitInputs(root: string): Promise<string[] | undefined> {
  const known = await gitIn(root)(['rev-parse', '--absolute-git-dir', '--git-common-dir', '--show-toplevel'])
  const [own, common, top] = known?.split('\n') ?? []
  if (!own || !common || !top) return undefined
  const shared = ['config', 'packed-refs', 'refs/heads', 'info/exclude', 'shallow']
  return [
    ...['HEAD', 'index'].map((name) => join(own, name)),
    ...shared.map((name) => join(resolve(root, common), name)),
    join(top, '.mailmap'),
    ...foldersBetween(top, root).map((folder) => join(folder, '.gitignore')),
    ...['.gitconfig', '.config/git'].map((name) => join(homedir(), name)),
  ]
}

/** A folder and those above it up to another one. */
function foldersBetween(top: string, folder: string): string[] {
  const isBelow = !relative(top, folder).split(sep).includes('..')
  return folder === top || !isBelow ? [folder] : [folder, ...foldersBetween(top, dirname(folder))]
}

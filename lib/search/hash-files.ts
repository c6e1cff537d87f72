import { createHash } from 'node:crypto'

/**
 * A hash of all files of an index: that of their JSON, which is never there as a whole, since it would
 * be as long as all texts of the site.
 * @param contents of each kind the files, and of each file its parts
 */
export function hashOfFiles(contents: Readonly<Record<string, readonly (readonly string[])[]>>): string {
  const hash = createHash('sha256').update('{')
  let kindMark = ''
  for (const [kind, files] of Object.entries(contents)) {
    hash.update(`${kindMark}${JSON.stringify(kind)}:[`)
    kindMark = ','
    let fileMark = ''
    for (const parts of files) {
      hash.update(fileMark + JSON.stringify(parts))
      fileMark = ','
    }
    hash.update(']')
  }
  return hash.update('}').digest('hex').slice(0, 12)
}

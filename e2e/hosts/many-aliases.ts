import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { siteUrl } from './ask.ts'

/** As many old addresses as a large site has, of the shapes that such addresses have. */
export const manyAliases = Array.from({ length: 3000 }, (_, index) => {
  const number = String(index).padStart(4, '0')
  const shapes = [
    `/many/${number}/`,
    `/docs/v${index % 7}/Topic-${number}/`,
    `/old/${number}.html`,
    `/wiki/${number} ö/`,
  ]
  return shapes[index % shapes.length] ?? ''
})

/** Writes the site of hard cases, and an article that has all of these aliases, into a folder. */
export async function writeHostContent(
  source: string,
  folder: string,
  hosts: readonly string[],
): Promise<void> {
  // What an earlier run wrote may have another name now.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(source, folder, { recursive: true })
  const aliases = manyAliases.map((alias) => `  - ${JSON.stringify(alias)}\n`).join('')
  // Last in the order of files, so that a host with room for less has the hard cases.
  await writeFile(
    join(folder, 'many.md'),
    `---\ntitle: Many\nurl: /guides/many/\naliases:\n${aliases}---\nThe text.\n`,
  )
  await writeFile(join(folder, 'site.yaml'), `title: Hosts\nurl: ${siteUrl}\nhosts: [${hosts.join(', ')}]\n`)
}

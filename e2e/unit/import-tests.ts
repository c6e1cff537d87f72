import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../../lib/project.ts'

/** Where unit tests are; `e2e/full` has some of what only its long tests use. */
const folders = ['lib', 'components', 'bench', 'e2e/full']
/** As many processes as there are cores to count on. */
const parts = 2

/**
 * Runs every second unit test in this process. One process for each would start 200 times, and load the same modules:
 * more than half of the time.
 * @param part which of the halves, from 0
 */
export async function importTests(part: number): Promise<void> {
  const paths: string[] = []
  for (const folder of folders) {
    const found = await readdir(join(projectFolder, folder), { recursive: true })
    paths.push(
      ...found.filter((path) => path.endsWith('.test.ts')).map((path) => join(projectFolder, folder, path)),
    )
  }
  for (const [index, path] of paths.sort().entries()) if (index % parts === part) await import(path)
}

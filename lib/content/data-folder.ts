import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isRecord } from '../hugo-settings.ts'
import { warning } from '../problem.ts'
import { parseToml } from '../toml.ts'
import type { Problem } from '../types.ts'
import { parseYaml } from '../yaml.ts'
import type { HugoProject } from './hugo-project.ts'

/**
 * Reads the data folder of a Hugo project, as Hugo's `site.Data`: `data/a/b.toml` is `{a: {b: …}}`.
 * A file that does not parse is left out with a problem.
 * @see https://gohugo.io/content-management/data-sources/
 */
export async function readDataFolder({
  folder,
  content,
}: Pick<HugoProject, 'folder' | 'content'>): Promise<{ data: Record<string, unknown>; problems: Problem[] }> {
  const root = join(folder, 'data')
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const data: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const file of files.filter((each) => /\.(toml|ya?ml|json)$/.test(each)).sort()) {
    const source = await readFile(file, 'utf8')
    const place = relative(join(folder, content), file).split(sep).join('/')
    const { value, faults } = file.endsWith('.toml') ? parseToml(source, place) : parseYaml(source, place)
    problems.push(
      ...faults.map((fault) =>
        warning(fault.place, 'data', `the file does not parse: ${fault.reason}`, 'It is left out.'),
      ),
    )
    if (faults.length > 0) continue
    const path = relative(root, file).replace(/\.\w+$/, '')
    put(data, path.split(sep), value)
  }
  return { data, problems }
}

/** A file and a folder of one name are one map. */
function put(into: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): void {
  const known = into[key]
  if (rest.length === 0) {
    into[key] = isRecord(known) && isRecord(value) ? { ...known, ...value } : value
    return
  }
  const inner = isRecord(known) ? known : {}
  into[key] = inner
  put(inner, rest, value)
}

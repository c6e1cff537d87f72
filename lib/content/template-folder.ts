import { readdir, readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SourceFile } from '../types.ts'

/** A template of a shortcode: `name` is its path below the folder of templates. */
export interface TemplateSource extends SourceFile {
  name: string
}

/**
 * Reads the templates of shortcodes. Of two of one name the later folder's counts. Symbolic links
 * are left out.
 * @param root the content folder, absolute: problems name files relative to it
 * @param folders absolute, the weakest first; those that are not there are passed over
 * @see https://gohugo.io/templates/shortcode/
 */
export async function readTemplateFolders(
  root: string,
  folders: readonly string[],
): Promise<TemplateSource[]> {
  const templates = new Map<string, TemplateSource>()
  for (const folder of folders) {
    const from = await realpath(folder).catch(() => folder)
    const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isFile() || !/^[^.].*\.(html|md)$/.test(entry.name)) continue
      const file = join(entry.parentPath, entry.name)
      const name = slashed(relative(from, file))
      templates.set(name, { name, path: slashed(relative(root, file)), source: await readFile(file, 'utf8') })
    }
  }
  return [...templates.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Where the templates of a site are: in the folder that `site.yaml` names, or else where Hugo looks.
 * @param root the content folder, absolute
 * @param project the folder of the Hugo project, where there is one
 */
export async function templateFolders(
  root: string,
  named: string | undefined,
  project: string | undefined,
): Promise<string[]> {
  if (named) return [join(root, named)]
  const base = project ?? join(root, '..')
  const themes = await readdir(join(base, 'themes')).catch(() => [])
  const places = [...themes.sort().map((theme) => join(base, 'themes', theme)), base]
  return places.flatMap((place) => ['shortcodes', '_shortcodes'].map((name) => join(place, 'layouts', name)))
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}

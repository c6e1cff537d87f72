import { isRecord, lowerAllKeys } from './hugo-settings.ts'
import { warning } from './problem.ts'
import { parseToml } from './toml.ts'
import type { Place, Problem, SourceFile } from './types.ts'
import { parseYaml } from './yaml.ts'

/** All files as one object, keys in lower case; maps are merged, else the later file wins. */
export function mergeFiles(files: readonly SourceFile[]) {
  let values: Record<string, unknown> = {}
  const places = new Map<string, Place>()
  const problems: Problem[] = []
  for (const { path, source } of files) {
    const { value, faults, placeOf } = path.endsWith('.toml')
      ? parseToml(source, path)
      : parseYaml(source, path)
    problems.push(
      ...faults.map(({ place, reason }) =>
        warning(place, 'hugo-config', `the file does not parse: ${reason}`, 'Its settings are left out.'),
      ),
    )
    const fields = fieldsOf(path, lowerAllKeys(value ?? {}))
    for (const key of Object.keys(fields)) places.set(key, placeOf([key]))
    values = merge(values, fields)
  }
  return { values, places, problems }
}

/** `menus.en.toml` holds the value of `languages.en.menus`, `params.toml` that of `params`, `hugo.toml` all keys. */
function fieldsOf(path: string, value: unknown): Record<string, unknown> {
  const name = path.split('/').at(-1)?.toLowerCase() ?? ''
  const [key = '', language] = name.replace(/\.\w+$/, '').split('.')
  const fields = key === 'hugo' || key === 'config' ? value : { [key]: value }
  const renamed = withMenus(isRecord(fields) ? fields : {})
  return language === undefined ? renamed : { languages: { [language]: renamed } }
}

/** `menu` is the older name of `menus`; a file of that name may hold the key once more. */
function withMenus({ menu, ...fields }: Record<string, unknown>): Record<string, unknown> {
  const menus = fields['menus'] ?? menu
  if (!isRecord(menus)) return fields
  const inner = menus['menus'] ?? menus['menu']
  return { ...fields, menus: isRecord(inner) ? inner : menus }
}

function merge(under: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const result = { ...under }
  for (const [key, value] of Object.entries(over)) {
    const known = result[key]
    result[key] = isRecord(known) && isRecord(value) ? merge(known, value) : value
  }
  return result
}

/** The settings with those of the language over them whose articles the content folder holds. */
export function ofLanguage(values: Record<string, unknown>, content: string): Record<string, unknown> {
  const languages = isRecord(values['languages']) ? values['languages'] : {}
  const named = Object.keys(languages).find((name) => {
    const language = languages[name]
    return isRecord(language) && language['contentdir'] === content
  })
  const folder = content.split('/').at(-1) ?? ''
  const fallback = String(values['defaultcontentlanguage'] ?? 'en').toLowerCase()
  const name = named ?? (languages[folder] ? folder : fallback)
  const language = languages[name]
  return isRecord(language) ? merge({ languagecode: name, ...values }, withMenus(language)) : { ...values }
}

/**
 * The folders of content that a project names, relative to it: by `contentDir`, of the site or of a
 * language, and by mounts.
 */
export function contentFolders(files: readonly SourceFile[]): string[] {
  const { values } = mergeFiles(files)
  const ofMap = (value: unknown) => (isRecord(value) ? value : {})
  const mounts = ofMap(values['module'])['mounts']
  const named = [
    values['contentdir'] ?? 'content',
    ...Object.values(ofMap(values['languages'])).map((language) => ofMap(language)['contentdir']),
    ...(Array.isArray(mounts) ? mounts.map(ofMap) : [])
      .filter(({ target }) => typeof target === 'string' && /^content(\/|$)/.test(target))
      .map(({ source }) => source),
  ]
  return named.flatMap((folder) => (typeof folder === 'string' ? [folder.replace(/^\.\/|\/$/g, '')] : []))
}

/** One shortcode tag as it stands in a file. */
interface Tag {
  name: string
  kind: 'open' | 'close' | 'self-closing'
  /** Where its closing delimiter begins. */
  delimiter: number
}

/** How a tree uses a shortcode. */
export interface ShortcodeUse {
  name: string
  isPaired: boolean
}

const tagPattern =
  /\{\{[<%]\s*(\/?)\s*(\w[\w./-]*)(?:"(?:[^"\\]|\\[\s\S])*"|`[^`]*`|(?!\/?[>%]\}\})[^"`])*?(\/?)([>%]\}\})/g

function tagsOf(source: string): Tag[] {
  return [...source.matchAll(tagPattern)].map((match) => ({
    name: match[2] ?? '',
    kind: match[1] ? 'close' : match[3] ? 'self-closing' : 'open',
    delimiter: match.index + match[0].length - (match[4] ?? '').length,
  }))
}

/**
 * The opening tags that no closing tag answers. Calls may overlap, `{{< a >}}{{< b >}}{{< /a >}}{{< /b >}}`:
 * Hugo closes the innermost one, whatever its name, and so builds them.
 */
function singleTags(tags: readonly Tag[]): Set<Tag> {
  const open: Tag[] = []
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag)
    const answered = tag.kind === 'close' ? open.findLastIndex(({ name }) => name === tag.name) : -1
    if (answered >= 0) open.splice(answered, 1)
  }
  return new Set(open)
}

/**
 * Every shortcode that the sources use, and whether it is anywhere closed: by a tag of its own or by
 * `/>`, which Hugo likewise takes from templates only that read `.Inner`.
 */
export function shortcodeUses(sources: readonly string[]): ShortcodeUse[] {
  const paired = new Map<string, boolean>()
  for (const source of sources) {
    for (const { name, kind } of tagsOf(source)) {
      paired.set(name, kind !== 'open' || (paired.get(name) ?? false))
    }
  }
  return [...paired].map(([name, isPaired]) => ({ name, isPaired }))
}

/**
 * Closes single calls of the named shortcodes: `{{< x >}}` -> `{{< x />}}`. Hugo demands a closing
 * tag for every call of a template that reads `.Inner`.
 */
export function closeSingleCalls(source: string, names: ReadonlySet<string>): string {
  let result = source
  const singles = [...singleTags(tagsOf(source))].filter(({ name }) => names.has(name))
  for (const { delimiter } of singles.sort((a, b) => b.delimiter - a.delimiter)) {
    result = `${result.slice(0, delimiter)} /${result.slice(delimiter)}`
  }
  return result
}

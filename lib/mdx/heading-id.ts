/**
 * Hugo's `github` heading ids: made from the heading's raw source, so that published anchors
 * stay. Letters, digits, `_` and `-` are kept, a space becomes `-`, the rest is dropped, nothing
 * is collapsed. Duplicates get `-1`, `-2`, skipping those that are taken.
 * @see https://gohugo.io/configuration/markup/#autoheadingidtype
 */
export function createHeadingIds(): (source: string) => string {
  const taken = new Set<string>()
  return (source) => {
    const base =
      source
        .trim()
        .toLowerCase()
        .replaceAll(' ', '-')
        .replace(/[^\p{L}\p{Nd}_-]/gu, '') || 'heading'
    let id = base
    for (let count = 1; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    return id
  }
}

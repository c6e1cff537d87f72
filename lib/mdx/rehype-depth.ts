import type { Nodes, Root } from 'hast'

/** React renders by recursion; deeper trees are mistakes or attacks, and no reader could follow them. */
const deepest = 250

/**
 * Refuses a tree that is too deep to be rendered.
 * @throws RangeError
 */
export function rehypeDepth() {
  return (tree: Root) => {
    let level: Nodes[] = [tree]
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > deepest) throw new RangeError('too deep')
      level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []))
    }
  }
}

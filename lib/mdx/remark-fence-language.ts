import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Parts the language of a fence from options that touch it, as other tools read them.
 *
 * Before: lang `go{hl_lines=[1]}`
 * After: lang `go`, meta `{hl_lines=[1]}`
 */
export function remarkFenceLanguage() {
  return (tree: Root) =>
    visit(tree, 'code', (node) => {
      const [, lang, options] = /^([^{}]+)(\{.*)$/.exec(node.lang ?? '') ?? []
      if (lang === undefined || options === undefined) return
      node.lang = lang
      node.meta = node.meta ? `${options} ${node.meta}` : options
    })
}

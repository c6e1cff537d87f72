import type {} from 'remark-parse'
import type { Processor } from 'unified'
import { adaptSyntax, type ShownCode, showing } from './adapt-syntax.ts'
import { inListItems } from './definition-list-syntax.ts'
import { definitionListTree } from './definition-list-tree.ts'

const space = 0x20
const backslash = 0x5c
const underscore = 0x5f

/** A letter that is not ASCII, or an escape, ends an address as a space does. */
const inAddress: ShownCode = (code) => (code !== null && (code > 0x7e || code === backslash) ? space : code)

/** GitHub has no label with a space; between its brackets one is a letter like others. */
const inLabel: ShownCode = (code, read) =>
  code === space && read.length > '[^'.length && !read.includes(']') ? underscore : code

/**
 * Reads bare addresses, labels of footnotes and definition lists as Goldmark does, where other rules differ. Must stand after the
 * plugins that it changes.
 *
 * Before: `https://example.com/docs，然后` is an address, and `[^a note]` is text
 * After: the address ends before `，`, and the label leads to its note
 */
export function remarkGoldmark(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) =>
    adaptSyntax(extension, {
      protocolAutolink: showing(inAddress),
      wwwAutolink: showing(inAddress),
      gfmFootnoteCall: showing(inLabel),
      gfmFootnoteDefinition: showing(inLabel),
      defList: inListItems,
    }),
  )
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), definitionListTree]
}

import type { CompileOptions } from '@mdx-js/mdx'
import type { Element, ElementContent } from 'hast'

type Handlers = NonNullable<NonNullable<CompileOptions['remarkRehypeOptions']>['handlers']>

/**
 * Definition lists as Goldmark writes them, with their attributes: the first paragraph of a tight definition stands
 * without a tag, and each further one is a paragraph.
 */
export const definitionListHandlers: Handlers = {
  defList: (state, node) => state.applyData(node, element('dl', state.wrap(state.all(node), true))),
  defListTerm: (state, node) => state.applyData(node, element('dt', state.all(node))),
  defListDescription(state, node) {
    const children = state.all(node)
    const first = node.spread ? -1 : children.findIndex(isParagraph)
    const shown = children.flatMap((child, index): ElementContent[] => {
      const isBare = index === first && child.type === 'element'
      const content = isBare ? child.children : [child]
      return isBare && index === 0 ? content : [newLine(), ...content]
    })
    return state.applyData(node, element('dd', shown.length > 0 ? [...shown, newLine()] : []))
  },
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

const newLine = (): ElementContent => ({ type: 'text', value: '\n' })
const isParagraph = (node: ElementContent) => node.type === 'element' && node.tagName === 'p'
